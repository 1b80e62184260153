import type { BlockKind } from "../../model.ts";
import { headingLevel } from "./elements.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What kind of block the text in an element is. */
export interface Shape {
  kind: BlockKind;
  level?: number;
}

export const PARAGRAPH: Shape = { kind: "paragraph" };

/** The shape that an element gives to the text in it; null where it leaves that as it is. */
export function shapeOf(
  name: string,
  attributes: Attributes,
  { listDepth, inRow }: { listDepth: number; inRow: boolean },
): Shape | null {
  const level = headingLevel(name, attributes);
  if (level !== null) return { kind: "heading", level };
  if (name === "li") return { kind: "item", level: Math.max(1, listDepth) };
  if (name === "dt") return { kind: "term" };
  if (name === "dd") return PARAGRAPH;
  return (name === "td" || name === "th") && inRow ? { kind: "row" } : null;
}
