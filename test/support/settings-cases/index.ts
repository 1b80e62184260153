import type { SettingsCase } from "./case.ts";
import { CONTROL_CASES } from "./controls.ts";
import { VISIT_CASES } from "./visits.ts";

export type { ExpectedVisit, HasRead, SettingsCase } from "./case.ts";
export { FRESH_STYLE_CASES } from "./fresh-styles.ts";
export { LATER_STYLE_CASES } from "./later-styles.ts";
export { OLD_STYLE_CASES } from "./old-styles.ts";
export { STYLE_CASES } from "./styles.ts";

/** The thirty screens of the test-bed, with what must be read, said, and left unsaid. */
export const SETTINGS_CASES: readonly SettingsCase[] = [...CONTROL_CASES, ...VISIT_CASES];
