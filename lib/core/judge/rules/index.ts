import { aiTraining } from "./ai-training.ts";
import { announcedChange } from "./announced-change.ts";
import { defaultOn, notRetroactive, optOut } from "./choice.ts";
import { location, messagesContent, newData, retention } from "./data.ts";
import { adsProfiling, saleOfData } from "./money.ts";
import type { Rule } from "./rule.ts";
import { affiliates, sharingOwnPurposes, sharingThirdParty } from "./sharing.ts";

/**
 * All rules, gravest first: of findings with equal severity the earlier one is shown first.
 * Adding a rule: its file, one line here, its words in lib/core/words, and test cases in both
 * directions (a test checks that every class has them).
 */
export const RULES: readonly Rule[] = [
  aiTraining,
  saleOfData,
  sharingOwnPurposes,
  notRetroactive,
  messagesContent,
  affiliates,
  sharingThirdParty,
  location,
  newData,
  retention,
  defaultOn,
  optOut,
  adsProfiling,
  announcedChange,
];
