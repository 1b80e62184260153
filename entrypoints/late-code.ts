import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { lateCode } from "../lib/app/late-code.ts";
import { giveLateCode } from "../lib/browser/late-code.ts";

export default defineUnlistedScript(() => giveLateCode(lateCode));
