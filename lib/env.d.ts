/** What the build tells the code about itself (see wxt.config.ts). */
interface ImportMetaEnv {
  /** `production`, `development`, or `e2e` for the build that tests and the story player use. */
  readonly MODE: string;
  readonly BROWSER: "chrome" | "firefox";
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

declare module "*.css?inline" {
  const text: string;
  export default text;
}

declare module "*.css" {}
