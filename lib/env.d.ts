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

declare module "html-encoding-sniffer" {
  /** The name of the encoding that the HTML standard says these bytes are in. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
