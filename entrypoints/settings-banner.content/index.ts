import { defineContentScript } from "wxt/utils/define-content-script";
import { request } from "../../lib/messaging.ts";
import { watchSettingsScreen } from "../../lib/page/watch-screen.ts";
import { pageWords } from "../../lib/page/words.ts";

// Registered at run time, for exactly the hosts that the person granted, in their frames too.
export default defineContentScript({
  registration: "runtime",
  main(ctx) {
    const outer = outerPage();
    // A frame of the page's own site is read together with the page around it.
    if (outer === "ours") return;
    const end = watchSettingsScreen(request, pageWords(), { banner: outer === "none" });
    ctx.onInvalidated(end);
  },
});

/** Whether this runs in a frame, and whether the page around it is one that is read, too. */
function outerPage(): "none" | "ours" | "foreign" {
  if (window.top === window) return "none";
  try {
    return window.top?.document ? "ours" : "foreign";
  } catch {
    return "foreign";
  }
}
