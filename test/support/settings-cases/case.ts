import type { Page } from "puppeteer-core";
import type { SettingDirection, SettingState } from "../../../lib/model.ts";

/** How a control must be read: what it is called, how it stands, and where that matters the rest. */
export interface ExpectedSetting {
  label: string;
  state: SettingState;
  section?: string;
  description?: string;
  disabled?: boolean;
  reason?: string | null;
  direction?: SettingDirection;
}

/** Waits until something was read of a screen below `/settings/`. */
export type HasRead = (at: string, test: (labels: string[]) => boolean) => Promise<void>;

/** One visit to a screen of the test-bed, a day after the one before. */
export interface ExpectedVisit {
  /** Path and query below `/settings/`. */
  at: string;
  /**
   * What the person does once the screen has come to rest. The visit ends when all that is expected of
   * it has been read, or never is; what must be read in between is waited for.
   */
  act?: (page: Page, hasRead: HasRead) => Promise<void>;
  /** Leaves after so many milliseconds, before anything has come to rest. */
  leaveAfter?: number;
  /** Leaves as soon as the act is done, before it can be read. */
  leavesAtOnce?: boolean;
  /** Nothing can be read before the act. */
  bare?: boolean;
  /** The screen that is read in the end, where the visit goes on to another. */
  endsAt?: string;
  settings?: ExpectedSetting[];
  /** Kinds with labels: `flipped Personalised ads`. Without it there must be none. */
  events?: string[];
  /** Whether a banner stands there in the end; without it there must be none. */
  banner?: boolean;
  differs?: boolean;
}

export interface SettingsCase {
  id: string;
  what: string;
  visits: ExpectedVisit[];
}

/** A control as it must be read. */
export const set = (label: string, state: SettingState, more: Partial<ExpectedSetting> = {}): ExpectedSetting => ({
  label,
  state,
  ...more,
});

/** Presses something. */
export const click = (selector: string) => (page: Page) => page.click(selector);

/** The same screen on two days: the second says nothing that the first did not. */
export function twice(at: string, settings: ExpectedSetting[]): ExpectedVisit[] {
  return [
    { at, settings },
    { at, settings },
  ];
}
