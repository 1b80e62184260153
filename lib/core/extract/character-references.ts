/**
 * Character references (`&amp;`, `&#8217;`), decoded by the HTML standard's rules.
 *
 * The parser's own table of all 2,231 names would be a fifth of the background's size. This one
 * holds the names up to Latin Extended-A, Greek, punctuation and common signs; what it does not
 * hold is left as the page wrote it, so nothing is lost. (docs/decisions/0004)
 */

/** Code point, in hexadecimal, and its names. */
const NAMES =
  "9:Tab a:NewLine 21:excl 22:QUOT,quot 23:num 24:dollar 25:percnt 26:AMP,amp 27:apos 28:lpar 29:rpar " +
  "2a:ast,midast 2b:plus 2c:comma 2e:period 2f:sol 3a:colon 3b:semi 3c:LT,lt 3d:equals 3e:GT,gt 3f:quest " +
  "40:commat 5b:lsqb,lbrack 5c:bsol 5d:rsqb,rbrack 5e:Hat 5f:lowbar,UnderBar 60:grave 7b:lcub,lbrace " +
  "7c:vert,verbar 7d:rcub,rbrace a0:nbsp a1:iexcl a2:cent a3:pound a4:curren a5:yen a6:brvbar a7:sect " +
  "a8:die,Dot,uml a9:COPY,copy aa:ordf ab:laquo ac:not ad:shy ae:REG,reg,circledR af:macr,strns b0:deg " +
  "b1:pm,plusmn b2:sup2 b3:sup3 b4:acute b5:micro b6:para b7:middot b8:cedil,Cedilla b9:sup1 ba:ordm bb:raquo " +
  "bc:frac14 bd:half,frac12 be:frac34 bf:iquest c0:Agrave c1:Aacute c2:Acirc c3:Atilde c4:Auml c5:angst,Aring " +
  "c6:AElig c7:Ccedil c8:Egrave c9:Eacute ca:Ecirc cb:Euml cc:Igrave cd:Iacute ce:Icirc cf:Iuml d0:ETH d1:Ntilde " +
  "d2:Ograve d3:Oacute d4:Ocirc d5:Otilde d6:Ouml d7:times d8:Oslash d9:Ugrave da:Uacute db:Ucirc dc:Uuml " +
  "dd:Yacute de:THORN df:szlig e0:agrave e1:aacute e2:acirc e3:atilde e4:auml e5:aring e6:aelig e7:ccedil " +
  "e8:egrave e9:eacute ea:ecirc eb:euml ec:igrave ed:iacute ee:icirc ef:iuml f0:eth f1:ntilde f2:ograve f3:oacute " +
  "f4:ocirc f5:otilde f6:ouml f7:div,divide f8:oslash f9:ugrave fa:uacute fb:ucirc fc:uuml fd:yacute fe:thorn " +
  "ff:yuml 100:Amacr 101:amacr 102:Abreve 103:abreve 104:Aogon 105:aogon 106:Cacute 107:cacute 108:Ccirc " +
  "109:ccirc 10a:Cdot 10b:cdot 10c:Ccaron 10d:ccaron 10e:Dcaron 10f:dcaron 110:Dstrok 111:dstrok 112:Emacr " +
  "113:emacr 116:Edot 117:edot 118:Eogon 119:eogon 11a:Ecaron 11b:ecaron 11c:Gcirc 11d:gcirc 11e:Gbreve " +
  "11f:gbreve 120:Gdot 121:gdot 122:Gcedil 124:Hcirc 125:hcirc 126:Hstrok 127:hstrok 128:Itilde 129:itilde " +
  "12a:Imacr 12b:imacr 12e:Iogon 12f:iogon 130:Idot 131:imath,inodot 132:IJlig 133:ijlig 134:Jcirc 135:jcirc " +
  "136:Kcedil 137:kcedil 138:kgreen 139:Lacute 13a:lacute 13b:Lcedil 13c:lcedil 13d:Lcaron 13e:lcaron 13f:Lmidot " +
  "140:lmidot 141:Lstrok 142:lstrok 143:Nacute 144:nacute 145:Ncedil 146:ncedil 147:Ncaron 148:ncaron 149:napos " +
  "14a:ENG 14b:eng 14c:Omacr 14d:omacr 150:Odblac 151:odblac 152:OElig 153:oelig 154:Racute 155:racute 156:Rcedil " +
  "157:rcedil 158:Rcaron 159:rcaron 15a:Sacute 15b:sacute 15c:Scirc 15d:scirc 15e:Scedil 15f:scedil 160:Scaron " +
  "161:scaron 162:Tcedil 163:tcedil 164:Tcaron 165:tcaron 166:Tstrok 167:tstrok 168:Utilde 169:utilde 16a:Umacr " +
  "16b:umacr 16c:Ubreve 16d:ubreve 16e:Uring 16f:uring 170:Udblac 171:udblac 172:Uogon 173:uogon 174:Wcirc " +
  "175:wcirc 176:Ycirc 177:ycirc 178:Yuml 179:Zacute 17a:zacute 17b:Zdot 17c:zdot 17d:Zcaron 17e:zcaron 391:Alpha " +
  "392:Beta 393:Gamma 394:Delta 395:Epsilon 396:Zeta 397:Eta 398:Theta 399:Iota 39a:Kappa 39b:Lambda 39c:Mu " +
  "39d:Nu 39e:Xi 39f:Omicron 3a0:Pi 3a1:Rho 3a3:Sigma 3a4:Tau 3a5:Upsilon 3a6:Phi 3a7:Chi 3a8:Psi 3a9:ohm,Omega " +
  "3b1:alpha 3b2:beta 3b3:gamma 3b4:delta 3b5:epsi,epsilon 3b6:zeta 3b7:eta 3b8:theta 3b9:iota 3ba:kappa " +
  "3bb:lambda 3bc:mu 3bd:nu 3be:xi 3bf:omicron 3c0:pi 3c1:rho 3c2:sigmaf,sigmav,varsigma 3c3:sigma 3c4:tau " +
  "3c5:upsi,upsilon 3c6:phi 3c7:chi 3c8:psi 3c9:omega 3d1:thetav,thetasym,vartheta 3d2:Upsi,upsih 3d5:phiv,varphi " +
  "3d6:piv,varpi 2002:ensp 2003:emsp 2004:emsp13 2005:emsp14 2007:numsp 2008:puncsp 2009:thinsp 200a:hairsp " +
  "200c:zwnj 200d:zwj 200e:lrm 200f:rlm 2010:dash,hyphen 2013:ndash 2014:mdash 2015:horbar 2016:Vert,Verbar " +
  "2018:lsquo 2019:rsquo,rsquor 201a:sbquo,lsquor 201c:ldquo 201d:rdquo,rdquor 201e:bdquo,ldquor 2020:dagger " +
  "2021:Dagger,ddagger 2022:bull,bullet 2025:nldr 2026:mldr,hellip 2030:permil 2031:pertenk 2032:prime 2033:Prime " +
  "2034:tprime 2035:bprime 2039:lsaquo 203a:rsaquo 203e:oline,OverBar 2041:caret 2043:hybull 2044:frasl " +
  "204f:bsemi 2057:qprime 2060:NoBreak 2061:af 2062:it 2063:ic 20ac:euro 2116:numero 2122:TRADE,trade " +
  "2190:larr,slarr 2191:uarr,UpArrow,uparrow 2192:rarr,srarr 2193:darr 2194:harr 2212:minus 2260:ne,NotEqual " +
  "2264:le,leq 2265:ge,geq 25a1:squ,Square,square 25aa:squf,squarf 25ad:rect 25ae:marker 25b1:fltns 25b3:xutri " +
  "25b4:utrif 25b5:utri,triangle 25b8:rtrif 25b9:rtri 25bd:xdtri 25be:dtrif 25bf:dtri 25c2:ltrif 25c3:ltri " +
  "25ca:loz,lozenge 25cb:cir 2605:starf,bigstar 2606:star 2713:check 2717:cross ";

/** Names that the standard reads without a final semicolon too. */
const WITHOUT_SEMICOLON = new Set(
  (
    "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc " +
    "Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute " +
    "aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute " +
    "ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot " +
    "nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy " +
    "sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml "
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
const REPLACEMENT = "\uFFFD";

let names: ReadonlyMap<string, string> | null = null;

type Place = "text" | "attribute";
type Groups = Readonly<Partial<Record<"hex" | "decimal" | "name" | "end", string>>>;

/** Replaces every character reference that is known; leaves all else as it is. */
export function decodeReferences(text: string, place: Place = "text"): string {
  if (!text.includes("&")) return text;
  return text.replace(place === "text" ? IN_TEXT : IN_ATTRIBUTE, (written, ...rest) => {
    const { hex, decimal, name = "", end = "" }: Groups = rest.at(-1);
    if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
    return decimal === undefined ? (named(name, end, place) ?? written) : numbered(Number(decimal));
  });
}

function named(name: string, end: string, place: Place): string | null {
  names ??= collect();
  if (end === ";") return names.get(name) ?? null;
  // In text "&copy2024" is the sign and a number: the longest name at the beginning counts.
  const shortest = place === "text" ? 2 : name.length;
  for (let length = name.length; length >= shortest; length -= 1) {
    const head = name.slice(0, length);
    if (WITHOUT_SEMICOLON.has(head)) return (names.get(head) ?? "") + name.slice(length);
  }
  return null;
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] ?? REPLACEMENT;
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : REPLACEMENT;
}

function collect(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of NAMES.trim().split(" ")) {
    const [code = "", list = ""] = entry.split(":");
    for (const name of list.split(",")) table.set(name, String.fromCodePoint(Number.parseInt(code, 16)));
  }
  return table;
}
