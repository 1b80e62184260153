import type { Block } from "../../model.ts";
import type { Region } from "./regions.ts";

/** A block with the region of the page it was read in. */
export interface PlacedBlock extends Block {
  region: Region;
}

/** Everything one pass over a page gives. */
export interface PageText {
  title: string;
  /** The page's own word for its language, or an empty string. */
  lang: string;
  blocks: PlacedBlock[];
  page: Region;
  /** Elements and scripts, to tell an empty shell from an empty page. */
  scripts: number;
  passwordFields: number;
  /** It was not read to its end. */
  isCut?: true;
}
