import { HISTORY_STATES } from "./history-states.tsx";
import { OPTIONS_STATES } from "./options-states.tsx";
import { POPUP_STATES } from "./popup-states.tsx";
import { READER_STATES } from "./reader-states.tsx";
import type { GalleryState } from "./state.ts";
import { WELCOME_STATES } from "./welcome-states.tsx";

/** Every component in every state it can be in. */
export const STATES: readonly GalleryState[] = [
  ...POPUP_STATES,
  ...HISTORY_STATES,
  ...READER_STATES,
  ...OPTIONS_STATES,
  ...WELCOME_STATES,
];
