import { parseSync } from "vite";

/** A node of a syntax tree, in the form that ESTree and its extension for TypeScript describe. */
interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** What a rule is told of a node: the node that holds it, in which field, and names of the file for the global object. */
interface Place {
  parent: Node | null;
  field: string;
  globals: ReadonlySet<string>;
}

/** A rule: whether a node is a use of what is banned. */
export type Rule = (node: Node, place: Place) => boolean;

/** A file that was read as code. */
export interface Code {
  /** The text with its comments blanked. Strings and patterns stand as they were. */
  text: string;
  /** The pieces of text that a rule means, in order. */
  uses: (rule: Rule) => string[];
}

const GLOBALS: readonly string[] = ["globalThis", "window", "self", "top", "parent", "frames", "global"];
/** What may stand around an expression without changing what it is. */
const AROUND = new Set([
  "ParenthesizedExpression",
  "ChainExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
]);
/** Fields in which an identifier is a name of its own, not a use of a variable. */
const NAMES: Readonly<Record<string, string>> = {
  MemberExpression: "property",
  Property: "key",
  MethodDefinition: "key",
  PropertyDefinition: "key",
  AccessorProperty: "key",
  TSAbstractMethodDefinition: "key",
  TSAbstractPropertyDefinition: "key",
  TSPropertySignature: "key",
  TSMethodSignature: "key",
  ImportSpecifier: "imported",
  ExportSpecifier: "exported",
  LabeledStatement: "label",
  TSTypeQuery: "exprName",
  TSTypeReference: "typeName",
};

/**
 * Reads a file as JavaScript or TypeScript, by its name.
 *
 * @param aliases - Whether variables that are set to the global object count as it. In a minified
 *   file they must not: there one name is many variables.
 * @returns Null for what is no such code.
 */
export function readCode(file: string, text: string, aliases: boolean): Code | null {
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) return null;
  const root = program as unknown as Node;
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, " ") + code.slice(end);
  }
  const globals = new Set(GLOBALS);
  if (aliases) visit(root, null, "", (node) => nameAlias(node, globals));
  return {
    text: code,
    uses(rule) {
      const found: string[] = [];
      visit(root, null, "", (node, parent, field) => {
        if (rule(node, { parent, field, globals }))
          found.push(text.slice(node.start, Math.min(node.end, node.start + 60)));
      });
      return found;
    },
  };
}

/** A variable of a name, read, called, passed on or declared; not a property of that name, and not a type. */
export function isVariable(node: Node, { parent, field }: Place, name: string): boolean {
  if (node.type !== "Identifier" || node["name"] !== name || !parent) return false;
  if (parent.type === "UnaryExpression" && parent["operator"] === "typeof") return false;
  const isName = NAMES[parent.type] === field && parent["computed"] !== true;
  return !isName;
}

/** A property of the global object, however it is asked for; also by a pattern, of whatever object. */
export function isOfGlobal(node: Node, { parent, globals }: Place, name: string): boolean {
  if (node.type === "MemberExpression" && nameOf(node) === name) {
    return node["computed"] === true || isGlobal(node["object"], globals);
  }
  if (node.type === "Property" && parent?.type === "ObjectPattern") {
    return node["shorthand"] !== true && nameOf(node) === name;
  }
  if (node.type !== "CallExpression") return false;
  const given = node["arguments"] as Node[];
  return given.some((one) => isGlobal(one, globals)) && given.some((one) => literal(one) === name);
}

/** The name that a member or a property of a pattern is asked for by; null where it is worked out. */
export function nameOf(node: Node): string | null {
  const key = (node["property"] ?? node["key"]) as Node;
  if (node["computed"] === true) return literal(key);
  return key.type === "Identifier" ? (key["name"] as string) : literal(key);
}

/** What a piece of text in the code says; null for all else. */
export function literal(given: unknown): string | null {
  const node = bare(given);
  if (node?.type === "Literal" && typeof node["value"] === "string") return node["value"];
  const quasis = node?.type === "TemplateLiteral" ? (node["quasis"] as { value: { cooked: string } }[]) : [];
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}

function isGlobal(given: unknown, globals: ReadonlySet<string>): boolean {
  const node = bare(given);
  if (node?.type === "Identifier") return globals.has(node["name"] as string);
  return node?.type === "MemberExpression" && GLOBALS.includes(nameOf(node) ?? "") && isGlobal(node["object"], globals);
}

/** An expression without what only stands around it. */
function bare(given: unknown): Node | null {
  const node = given as Node | null;
  if (!node) return null;
  if (AROUND.has(node.type)) return bare(node["expression"]);
  return node.type === "SequenceExpression" ? bare((node["expressions"] as Node[]).at(-1)) : node;
}

function nameAlias(node: Node, globals: Set<string>): void {
  const [target, value] =
    node.type === "VariableDeclarator" ? [node["id"], node["init"]] : [node["left"], node["right"]];
  const name = bare(target);
  if (name?.type === "Identifier" && isGlobal(value, globals)) globals.add(name["name"] as string);
}

function visit(
  node: Node,
  parent: Node | null,
  field: string,
  see: (...at: [Node, Node | null, string]) => void,
): void {
  see(node, parent, field);
  for (const name in node) {
    const value = node[name];
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") visit(child as Node, node, name, see);
    }
  }
}
