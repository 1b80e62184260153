import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { code } from "../lib/common-code.ts";

/** See scripts/bundle/common-code.ts. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { unquietCommonCode: code });
});
