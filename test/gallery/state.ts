import type { ComponentChildren } from "preact";

/** A component in one of its states, with invented data. */
export interface GalleryState {
  /** The component's name. */
  of: string;
  called: string;
  shown: ComponentChildren;
  /** It wants a whole page's width. */
  wide?: boolean;
}

/** What buttons of the gallery do. */
export const nothing = () => undefined;

/** As long as words get in the wild. */
export const LONG = "Datenschutzgrundverordnungsfolgenabschätzungsdokumentationspflichtversäumnismeldung";
