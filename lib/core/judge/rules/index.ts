import { aiTraining } from "./ai-training.ts";
import { announcedChange } from "./announced-change.ts";
import { defaultOn, notRetroactive, optOut } from "./choice.ts";
import { location, messagesContent, newData, retention, sensitiveData } from "./data.ts";
import { consentByUse, legalBasis } from "./ground.ts";
import { aiInteractions, automatedDecisions, retroactiveUse } from "./machine.ts";
import { adsProfiling, saleOfData } from "./money.ts";
import { controllerIdentity, internationalTransfer, lawEnforcement, regionScope } from "./parties.ts";
import { rightToCopy, rightToErasure, toldOfBreaches } from "./reader-rights.ts";
import type { Rule } from "./rule.ts";
import { affiliates, sharingOwnPurposes, sharingThirdParty } from "./sharing.ts";
import { children, contentLicence, disputes, encryptionPromise, parentsAsked } from "./terms.ts";
import { useLimits } from "./use-limits.ts";

/**
 * All rules, gravest first: of findings with equal severity the earlier one is shown first.
 * Adding a rule: its file, one line here, its words in lib/core/words, and test cases in both
 * directions (a test checks that every class has them).
 */
export const RULES: readonly Rule[] = [
  aiTraining,
  saleOfData,
  sharingOwnPurposes,
  retroactiveUse,
  notRetroactive,
  encryptionPromise,
  sensitiveData,
  messagesContent,
  affiliates,
  sharingThirdParty,
  lawEnforcement,
  aiInteractions,
  location,
  newData,
  retention,
  defaultOn,
  optOut,
  rightToCopy,
  rightToErasure,
  toldOfBreaches,
  adsProfiling,
  automatedDecisions,
  contentLicence,
  disputes,
  legalBasis,
  consentByUse,
  internationalTransfer,
  announcedChange,
  controllerIdentity,
  children,
  parentsAsked,
  regionScope,
  useLimits,
];
