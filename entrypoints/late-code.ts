import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { type LateCode, lateCode } from "../lib/app/late-code.ts";
import { giveLateCode } from "../lib/browser/late-code.ts";
import { findPassages, type LateStorage } from "../lib/storage/archive/find.ts";

const code: LateCode & LateStorage = { ...lateCode, findInTexts: findPassages };

export default defineUnlistedScript(() => giveLateCode(code));
