/** Files share their modules here: what one test leaves is taken away for the next, whichever file that is in. */
import { afterEach, beforeEach, vi } from "vitest";
import { clearDrawn } from "./drawing.tsx";
import { forgetAsked } from "./history-page.tsx";
import { emptyPage, showByStyles } from "./page/support.ts";

beforeEach(() => {
  forgetAsked();
  showByStyles();
});
afterEach(() => {
  clearDrawn();
  emptyPage();
  vi.useRealTimers();
});
