import type { DocumentType } from "../lib/model.ts";
import type { WordKey } from "./words.ts";

/** What each kind of page is called in the interface. */
export const KINDS: Readonly<Record<DocumentType, WordKey>> = {
  "Privacy Policy": "kind_privacy",
  "Terms of Service": "kind_terms",
  "Trackers Policy": "kind_trackers",
  "Help Page": "kind_help",
  "Settings Page": "kind_settings",
  Other: "kind_other",
};
