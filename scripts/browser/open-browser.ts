import type { Browser, Page } from "puppeteer-core";
import { openChrome } from "./chrome.ts";
import type { BrowserKind } from "./find.ts";
import { openFirefox } from "./firefox.ts";

export interface OpenOptions {
  /** The built extension: a folder, or for Firefox also a zip. */
  extension: string;
  /** Answer the browser's own permission prompt with yes, without showing it; null leaves it to be shown. */
  grant: boolean;
  headless: boolean;
  /** Kept between two openings; a fresh one is made when absent. */
  profile?: string;
  /** The interface's language, like `fr`. */
  language?: string;
  /** The profile has the extension already: open it as a restart of the browser would. */
  installed?: boolean;
  /** Install for good rather than for this run (Firefox), so that restarts are real. */
  permanent?: boolean;
  /** The person lets the extension run in private windows as well. */
  inPrivateWindows?: boolean;
  /** Further preferences (Firefox). */
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Leave the page open that welcomes who has just installed the extension. */
  keepWelcome?: boolean;
  /** Write down every request that the browser makes. */
  recordRequests?: boolean;
}

/** A real browser with the extension installed. */
export interface OpenBrowser {
  kind: BrowserKind;
  browser: Browser;
  profile: string;
  /** The address that the extension's own pages begin with. */
  base: string;
  /** Opens one of the extension's own pages in a tab. */
  openOwn: (path: string) => Promise<Page>;
  /** Opens a page of the web in a tab. */
  visit: (url: string) => Promise<Page>;
  /** Stops the extension's background at once, as the browser does when it needs memory. */
  killBackground: () => Promise<void>;
  /** Installs another build over the one that runs. */
  install: (extension: string) => Promise<void>;
  /** What the extension's banner on a page says, finding by finding; null when there is none. */
  banner: (page: Page) => Promise<string[] | null>;
  /**
   * Asks the banner on a page something, in a world that the page's scripts cannot reach; null when
   * there is none. The function is sent as text: it knows nothing but the card it is given.
   */
  askBanner: <T>(page: Page, question: (card: HTMLElement) => T) => Promise<T | null>;
  /** Every request of the browser's since it was opened, if it was told to record them; complete once it is closed. */
  requests: () => SeenRequest[];
  close: (options?: { keepProfile?: boolean }) => Promise<void>;
}

/** A request as the browser itself saw it. */
export interface SeenRequest {
  url: string;
  cookie: string;
  referrer: string;
  /**
   * Made by the extension rather than by a page, and not opened by a press on a link of its own pages. Firefox's log
   * does not name who asks: there it is what a script asked for rather than what was opened or embedded.
   */
  byExtension: boolean;
  /** It was sent, rather than stopped before: the names of other machines lead nowhere here. */
  sent: boolean;
}

/** Opens a real browser with the extension installed. */
export function openBrowser(kind: BrowserKind, options: OpenOptions): Promise<OpenBrowser> {
  return kind === "chrome" ? openChrome(options) : openFirefox(options);
}
