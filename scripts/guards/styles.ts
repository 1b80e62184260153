/** Where tokens are defined; nothing else in the pages' styles names a colour or a measure of its own. */
export const TOKENS = "assets/theme.css";

const COLOUR_LITERAL = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\(/iu;
/** Names of colours that people write; the system's own, which forced colours need, are none of them. */
const COLOUR_NAME =
  /(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|silver|orange|yellow|purple|pink|brown|navy|teal|maroon|olive)(?![\w-])/iu;
const SPACE = /^(?:padding|margin|(?:row-|column-)?gap)/u;
const TYPE = /^font(?:-size)?$/u;
const ROUND = /^border(?:-[a-z-]+)?-radius$/u;
const MOTION = /^(?:transition|animation)/u;
/** A hairline is one everywhere, and from here on a length is the measure of a layout, not of its rhythm. */
const LAYOUT = 40;

/** Literal colours and measures in a stylesheet that should be tokens, each with its declaration. */
export function literalsIn(file: string, css: string): string[] {
  return declarationsIn(css, isLiteral).map((one) => `${file}: ${one} (a token of ${TOKENS} stands for it)`);
}

/** What a stylesheet says of left and right: in a language that runs from right to left it would be the wrong side. */
export function sidesIn(file: string, css: string): string[] {
  return declarationsIn(css, isSided).map((one) => `${file}: ${one} (the start and the end of a line are no sides)`);
}

function declarationsIn(css: string, isMeant: (name: string, value: string) => boolean): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//gu, "");
  const declarations = code.matchAll(/(?<![\w-])(-{0,2}[a-z][\w-]*)\s*:\s*([^;{}]+)(?=[;}])/gu);
  return [...declarations].flatMap(([, name = "", value = ""]) =>
    isMeant(name, value) ? [`${name}: ${value.trim()}`] : [],
  );
}

const SIDE = /(?<![a-z])(?:left|right)(?![a-z])/u;
const ALIGNED = /^(?:text-align(?:-last)?|float|clear|justify-(?:content|items|self))$/u;
const AROUND = /^(?:margin|padding|inset|scroll-(?:margin|padding))$/u;

function isSided(name: string, value: string): boolean {
  if (SIDE.test(name)) return true;
  if (ALIGNED.test(name)) return SIDE.test(value);
  // Four values go round by the clock; whole functions are one value each.
  const [, second, , fourth] = value.trim().match(/(?:[\w-]*\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()]+)/gu) ?? [];
  return AROUND.test(name) && fourth !== undefined && fourth !== "!important" && second !== fourth;
}

function isLiteral(name: string, value: string): boolean {
  if (COLOUR_LITERAL.test(value) || COLOUR_NAME.test(value)) return true;
  if (MOTION.test(name)) return /(?<![\w-])\d*\.?\d+m?s\b/u.test(value);
  if (TYPE.test(name) || ROUND.test(name)) return /\d(?:px|rem|em|pt)\b/u.test(value);
  return SPACE.test(name) && lengthsIn(value).some((length) => length > 1 && length < LAYOUT);
}

/** In pixels; a rem has sixteen of them. */
function lengthsIn(value: string): number[] {
  return [...value.matchAll(/(\d*\.?\d+)(px|r?em)\b/gu)].map(
    ([, number, unit]) => Number(number) * (unit === "px" ? 1 : 16),
  );
}
