import { literal, nameOf, type Rule, readCode } from "./uses.ts";

type Node = Parameters<Rule>[0];

/** The only word that is the same in every language. */
const PRODUCT = /\bUnquiet\b/gu;
/** Attributes, and properties of elements, whose texts are shown or read out. */
const SPOKEN =
  /^(?:title|alt|placeholder|label|summary|heading|hint|textContent|innerText|aria-?(?:label|description|placeholder|roledescription|valuetext)|ariaLabel|ariaDescription|ariaPlaceholder|ariaRoleDescription|ariaValueText)$/u;
/** The browser's own ways to show a text: methods whose description has it. */
const SHOWS = new Set(["create", "update", "setTitle", "setDefaultSuggestion", "createNotification"]);
const SHOWN = new Set(["title", "message", "contextMessage", "description"]);
/** Functions that show what they are given. */
const SAYS = new Set(["alert", "confirm", "prompt", "createTextNode"]);
/** The banner's own way to make an element: its name, its class, its text. */
const MAKES = "element";

/**
 * Words that a source file shows to people itself instead of taking them from the tables: the text of JSX, attributes
 * that are shown or read out, titles, and what is given to notifications, menus and the toolbar.
 */
export function checkWords(file: string, text: string): string[] {
  const code = readCode(file, text, false);
  if (!code) return [`${file}: cannot be read`];
  return code.uses(showsWords).map((use) => `${file}: ${use.trim()} (words for people stand in the tables)`);
}

const showsWords: Rule = (node, { parent }) => {
  switch (node.type) {
    case "JSXText":
      return isWords(String(node["value"]));
    case "JSXExpressionContainer":
      return /^JSX(?:Element|Fragment)$/u.test(parent?.type ?? "") && holdsWords(node["expression"]);
    case "JSXAttribute":
      return SPOKEN.test(String((node["name"] as Node)["name"])) && holdsWords(node["value"]);
    case "AssignmentExpression": {
      const left = node["left"] as Node;
      return left.type === "MemberExpression" && SPOKEN.test(nameOf(left) ?? "") && holdsWords(node["right"]);
    }
    case "CallExpression":
      return callShowsWords(node);
    default:
      return false;
  }
};

function callShowsWords(node: Node): boolean {
  const callee = node["callee"] as Node;
  const given = node["arguments"] as Node[];
  const called = callee.type === "MemberExpression" ? nameOf(callee) : String(callee["name"] ?? "");
  if (called === "setAttribute") return SPOKEN.test(literal(given[0]) ?? "") && holdsWords(given[1]);
  if (SAYS.has(called ?? "")) return given.some(holdsWords);
  if (called === MAKES) return holdsWords(given[2]);
  if (!SHOWS.has(called ?? "")) return false;
  const properties = given.flatMap((one) => (one.type === "ObjectExpression" ? (one["properties"] as Node[]) : []));
  return properties.some((one) => one.type === "Property" && SHOWN.has(nameOf(one) ?? "") && holdsWords(one["value"]));
}

/** Whether an expression may come out as a text with words that stand in the code. */
function holdsWords(given: unknown): boolean {
  const node = given as Node | null;
  if (!node) return false;
  const text = literal(node);
  if (text !== null) return isWords(text);
  switch (node.type) {
    case "TemplateLiteral":
      return (
        (node["quasis"] as { value: { cooked: string } }[]).some(({ value }) => isWords(value.cooked)) ||
        (node["expressions"] as Node[]).some(holdsWords)
      );
    case "ConditionalExpression":
      return [node["consequent"], node["alternate"]].some(holdsWords);
    case "LogicalExpression":
      return [node["left"], node["right"]].some(holdsWords);
    case "BinaryExpression":
      return node["operator"] === "+" && [node["left"], node["right"]].some(holdsWords);
    case "ArrayExpression":
      return (node["elements"] as Node[]).some(holdsWords);
    case "CallExpression":
      return isOfText(node) && holdsWords((node["callee"] as Node)["object"]);
    default:
      return "expression" in node && holdsWords(node["expression"]);
  }
}

const OF_TEXT = new Set(["join", "concat", "filter", "trim", "replace", "replaceAll", "toUpperCase", "toLowerCase"]);

/** A method that gives out the text it is called on. */
function isOfText(node: Node): boolean {
  const callee = node["callee"] as Node;
  return callee.type === "MemberExpression" && OF_TEXT.has(nameOf(callee) ?? "");
}

/** A single letter is the name of a key, or an initial. */
const isWords = (text: string) => /\p{L}{2}/u.test(text.replace(PRODUCT, ""));
