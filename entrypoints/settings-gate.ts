import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askForReader } from "../lib/page/ask-for-reader.ts";
import { watchGate } from "../lib/page/gate.ts";
import { isHere, outerPage } from "../lib/page/placed.ts";

// Registered at run time, for exactly the hosts that the person granted, in their frames too.
export default defineUnlistedScript(() => {
  // A frame of the page's own site is read together with the page around it.
  if (outerPage() === "ours" || isHere("gate") || isHere("reader")) return;
  watchGate(askForReader);
});
