import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readShownPage } from "../lib/page/shown-page.ts";

// Brought to a tab when a watched page is to be read in it; see lib/browser/own-tabs.ts.
export default defineUnlistedScript(() => {
  (globalThis as unknown as { unquietShownPage: typeof readShownPage }).unquietShownPage = readShownPage;
});
