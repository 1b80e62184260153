/**
 * Character references (`&amp;`, `&#8217;`), decoded by the HTML standard's rules.
 *
 * The parser's own table of all 2,231 names would be a fifth of the background's size. This one
 * holds the names up to Latin Extended-A, Greek, punctuation and common signs; what it does not
 * hold is left as the page wrote it, so nothing is lost. (docs/decisions/0004)
 */

/** Names of a letter with an accent are composed: `eacute` is an e and the combining acute. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  macr: "\u0304",
  breve: "\u0306",
  dot: "\u0307",
  uml: "\u0308",
  ring: "\u030A",
  dblac: "\u030B",
  caron: "\u030C",
  cedil: "\u0327",
  ogon: "\u0328",
};
const ACCENTED = new RegExp(`^([A-Za-z])(${Object.keys(ACCENTS).join("|")})$`, "u");
/** In the alphabet's order, from U+03B1; capitals stand 32 before. */
const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega";

/** Code point, in hexadecimal, and all other names. */
const NAMES =
  "9:Tab a:NewLine 21:excl 22:QUOT,quot 23:num 24:dollar 25:percnt 26:AMP,amp 27:apos 28:lpar 29:rpar " +
  "2a:ast,midast 2b:plus 2c:comma 2e:period 2f:sol 3a:colon 3b:semi 3c:LT,lt 3d:equals 3e:GT,gt 3f:quest " +
  "40:commat 5b:lsqb,lbrack 5c:bsol 5d:rsqb,rbrack 5e:Hat 5f:lowbar,UnderBar 60:grave 7b:lcub,lbrace " +
  "7c:vert,verbar 7d:rcub,rbrace a0:nbsp a1:iexcl a2:cent a3:pound a4:curren a5:yen a6:brvbar a7:sect " +
  "a8:die,Dot,uml a9:COPY,copy aa:ordf ab:laquo ac:not ad:shy ae:REG,reg,circledR af:macr,strns b0:deg " +
  "b1:pm,plusmn b2:sup2 b3:sup3 b4:acute b5:micro b6:para b7:middot b8:cedil,Cedilla b9:sup1 ba:ordm bb:raquo " +
  "bc:frac14 bd:half,frac12 be:frac34 bf:iquest c5:angst c6:AElig d0:ETH d7:times d8:Oslash de:THORN df:szlig " +
  "e6:aelig f0:eth f7:div,divide f8:oslash fe:thorn 110:Dstrok 111:dstrok 126:Hstrok 127:hstrok " +
  "131:imath,inodot 132:IJlig 133:ijlig 138:kgreen 13f:Lmidot 140:lmidot 141:Lstrok 142:lstrok 149:napos " +
  "14a:ENG 14b:eng 152:OElig 153:oelig 166:Tstrok 167:tstrok 3a9:ohm 3b5:epsi 3c2:sigmav,varsigma 3c5:upsi " +
  "3d1:thetav,thetasym,vartheta 3d2:Upsi,upsih 3d5:phiv,varphi 3d6:piv,varpi 2002:ensp 2003:emsp 2004:emsp13 " +
  "2005:emsp14 2007:numsp 2008:puncsp 2009:thinsp 200a:hairsp 200c:zwnj 200d:zwj 200e:lrm 200f:rlm " +
  "2010:dash,hyphen 2013:ndash 2014:mdash 2015:horbar 2016:Vert,Verbar 2018:lsquo 2019:rsquo,rsquor " +
  "201a:sbquo,lsquor 201c:ldquo 201d:rdquo,rdquor 201e:bdquo,ldquor 2020:dagger 2021:Dagger,ddagger " +
  "2022:bull,bullet 2025:nldr 2026:mldr,hellip 2030:permil 2031:pertenk 2032:prime 2033:Prime 2034:tprime " +
  "2035:bprime 2039:lsaquo 203a:rsaquo 203e:oline,OverBar 2041:caret 2043:hybull 2044:frasl 204f:bsemi " +
  "2057:qprime 2060:NoBreak 2061:af 2062:it 2063:ic 20ac:euro 2116:numero 2122:TRADE,trade 2190:larr,slarr " +
  "2191:uarr,UpArrow,uparrow 2192:rarr,srarr 2193:darr 2194:harr 2212:minus 2260:ne,NotEqual 2264:le,leq " +
  "2265:ge,geq 22c5:sdot 25a1:squ,Square,square 25aa:squf,squarf " +
  "25ca:loz,lozenge 2605:starf,bigstar 2606:star 2713:check 2717:cross";

/** Names that the standard reads without a final semicolon too, beside those of letters of Latin 1 with an accent. */
const LATIN_1_END = "\u0100";
const LATIN_EXTENDED_END = "\u0180";
const WITHOUT_SEMICOLON = new Set(
  (
    "AElig AMP COPY ETH GT LT Oslash QUOT REG THORN acute aelig amp brvbar cedil cent copy curren deg divide " +
    "eth frac12 frac14 frac34 gt iexcl iquest laquo lt macr micro middot nbsp not ordf ordm oslash para plusmn " +
    "pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uml yen"
  ).split(" "),
);

/** What pages mean by the numbers 128 to 159: Windows' own signs, not control characters. */
const WINDOWS =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
const NUMBER = String.raw`#(?:x(?<hex>[0-9a-f]{1,8})|(?<decimal>\d{1,8}));?`;
const NAME = "(?<name>[a-z][a-z0-9]{1,30})";
const IN_TEXT = new RegExp(`&(?:${NUMBER}|${NAME}(?<end>;?))`, "giu");
/** In an attribute a name that lacks its semicolon is none where more follows it: `?a=1&region=eu`. */
const IN_ATTRIBUTE = new RegExp(`&(?:${NUMBER}|${NAME}(?<end>;|(?![=a-z0-9])))`, "giu");
/** Longer names and numbers are not plain ones. */
const LONGEST_REFERENCE = 31;
const REPLACEMENT = "\uFFFD";

let names: Map<string, string> | null = null;

type Place = "text" | "attribute";
type Groups = Readonly<Partial<Record<"hex" | "decimal" | "name" | "end", string>>>;

/** Replaces every character reference that is known; leaves all else as it is. */
export function decodeReferences(text: string, place: Place = "text"): string {
  const first = text.indexOf("&");
  if (first < 0) return text;
  let decoded = text.slice(0, first);
  let from = first;
  for (let at = first; at >= 0; at = text.indexOf("&", from)) {
    decoded += text.slice(from, at);
    const end = endOfReference(text, at);
    const sign = end > 0 ? signWritten(text.slice(at + 1, end)) : null;
    // What does not plainly end with a semicolon is left to the rules for old pages.
    if (sign === null) return decoded + decodeLoosely(text.slice(at), place);
    decoded += sign;
    from = end + 1;
  }
  return decoded + text.slice(from);
}

/** Where the semicolon of a reference stands that is written in full; -1 for any other. */
function endOfReference(text: string, start: number): number {
  for (let at = start + 1; at <= start + LONGEST_REFERENCE; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3b) return at;
    const isPart = (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || unit === 0x23;
    if (!isPart) return -1;
  }
  return -1;
}

/** The sign that a number or a name between `&` and `;` stands for; null for what is no plain reference. */
function signWritten(reference: string): string | null {
  if (!reference.startsWith("#")) return /^[a-z]/iu.test(reference) ? signOf(reference) : null;
  const digits = /^#(?:(\d{1,8})|[xX]([\da-fA-F]{1,8}))$/u.exec(reference);
  return digits && numbered(digits[1] === undefined ? Number.parseInt(digits[2] ?? "", 16) : Number(digits[1]));
}

function decodeLoosely(text: string, place: Place): string {
  return text.replace(place === "text" ? IN_TEXT : IN_ATTRIBUTE, (written, ...rest) => {
    const { hex, decimal, name = "", end = "" }: Groups = rest.at(-1);
    if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
    return decimal === undefined ? (named(name, end, place) ?? written) : numbered(Number(decimal));
  });
}

function named(name: string, end: string, place: Place): string | null {
  if (end === ";") return signOf(name);
  // In text "&copy2024" is the sign and a number: the longest name at the beginning counts.
  const shortest = place === "text" ? 2 : name.length;
  for (let length = name.length; length >= shortest; length -= 1) {
    const head = name.slice(0, length);
    const sign = signOf(head);
    const isOld = WITHOUT_SEMICOLON.has(head) || (sign !== null && sign < LATIN_1_END && ACCENTED.test(head));
    if (isOld) return sign + name.slice(length);
  }
  return null;
}

function signOf(name: string): string | null {
  names ??= collect();
  const known = names.get(name);
  if (known !== undefined) return known;
  const found = accented(name);
  // There are a few hundred of them, whatever a page writes.
  if (found !== null) names.set(name, found);
  return found;
}

function accented(name: string): string | null {
  const [, letter = "", accent = ""] = ACCENTED.exec(name) ?? [];
  const sign = (letter + (ACCENTS[accent] ?? "")).normalize("NFC");
  return letter !== "" && sign.length === 1 && sign < LATIN_EXTENDED_END ? sign : null;
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] ?? REPLACEMENT;
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : REPLACEMENT;
}

function collect(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [index, name] of GREEK.split(" ").entries()) {
    table.set(name, String.fromCodePoint(0x3b1 + index));
    if (name !== "sigmaf") table.set(`${name[0]?.toUpperCase()}${name.slice(1)}`, String.fromCodePoint(0x391 + index));
  }
  for (const entry of NAMES.trim().split(" ")) {
    const [code = "", list = ""] = entry.split(":");
    for (const name of list.split(",")) table.set(name, String.fromCodePoint(Number.parseInt(code, 16)));
  }
  return table;
}
