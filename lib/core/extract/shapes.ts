import type { BlockKind } from "../../model.ts";
import { type Attributes, type ElementKind, headingLevel } from "./elements.ts";

/** What kind of block the text in an element is. */
export interface Shape {
  kind: BlockKind;
  level?: number;
}

export const PARAGRAPH: Shape = { kind: "paragraph" };

/** The shape that an element gives to the text in it; null where it leaves that as it is. */
export function shapeOf(element: ElementKind, attributes: Attributes, listDepth: number, inRow: boolean): Shape | null {
  const level = headingLevel(element, attributes);
  if (level > 0) return { kind: "heading", level };
  if (!element.isBlock) return null;
  switch (element.name) {
    case "li":
      return { kind: "item", level: Math.max(1, listDepth) };
    case "dt":
      return { kind: "term" };
    case "dd":
      return PARAGRAPH;
    case "td":
    case "th":
      return inRow ? { kind: "row" } : null;
    default:
      return null;
  }
}
