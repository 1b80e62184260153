/** The extension API, as far as functions use it that run inside the extension's own pages. */
declare const chrome: {
  tabs: {
    query(query: object): Promise<{ id?: number; url?: string; active?: boolean; incognito?: boolean }[]>;
    remove(id: number): Promise<void>;
    setZoom(id: number, factor: number): Promise<void>;
    query(query: object, answer: (tabs: { id?: number; url?: string }[]) => void): void;
  };
  windows: { create(window: { incognito: boolean; url: string }): Promise<unknown> };
  runtime: { sendMessage(message: object): Promise<unknown>; reload(): void; getURL(path: string): string };
  action: {
    getBadgeText(details: object): Promise<string>;
    getBadgeBackgroundColor(details: object): Promise<number[]>;
    getTitle(details: object): Promise<string>;
  };
  i18n: { getUILanguage(): string };
  alarms: { getAll(): Promise<{ name: string; periodInMinutes?: number }[]> };
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
    contains(permissions: { origins: string[] }): Promise<boolean>;
  };
  /** Both on the browser's own page about extensions only. */
  management?: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate?: { removeHostPermission(id: string, host: string): Promise<void> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string; matches?: string[] }[]>;
    executeScript<T>(script: { target: { tabId: number }; func: () => T }): Promise<{ result: T }[]>;
  };
  notifications: { getAll(answer: (found: object) => void): void };
  storage: Record<
    "local" | "session" | "sync",
    { get(key: string | null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
  >;
};
