import { defineContentScript } from "wxt/utils/define-content-script";
import { request } from "../../lib/messaging.ts";
import { watchSettingsScreen } from "../../lib/page/watch-screen.ts";
import { pageWords } from "../../lib/page/words.ts";

// Registered at run time, for exactly the hosts that the person granted.
export default defineContentScript({
  registration: "runtime",
  main(ctx) {
    const end = watchSettingsScreen(request, pageWords());
    ctx.onInvalidated(end);
  },
});
