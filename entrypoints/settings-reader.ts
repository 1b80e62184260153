import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { request } from "../lib/messaging.ts";
import { askForReader } from "../lib/page/ask-for-reader.ts";
import { removeLeftBanner } from "../lib/page/left-banner.ts";
import { onPermissionsMoved } from "../lib/page/permissions-moved.ts";
import { comeHere, isAlive, isHere, outerPage, pressedBefore } from "../lib/page/placed.ts";
import { watchSettingsScreen } from "../lib/page/watch-screen.ts";
import { pageWords } from "../lib/page/words.ts";

// Brought by the background once the gate has asked for it; what was asked for twice begins once.
export default defineUnlistedScript(() => {
  if (isHere("reader")) return;
  removeLeftBanner();
  let over = false;
  const endWatch = watchSettingsScreen(request, pageWords(), {
    banner: outerPage() === "none",
    pressed: pressedBefore().splice(0),
    isAlive,
  });
  comeHere("reader", () => !over && isAlive());
  // What the person takes back ends on the pages that are open, too.
  const end = () => {
    over = true;
    endWatch();
  };
  onPermissionsMoved(
    () =>
      void askForReader().then(
        (may) => (may ? undefined : end()),
        () => undefined,
      ),
  );
});
