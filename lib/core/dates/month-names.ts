/** Month names as the host's own locale data writes them, so that no table has to be kept. */
const LANGUAGES = ["en", "fr", "nl", "de", "es", "it", "pt", "vi", "pl", "tr", "sv", "da", "nb", "ar", "ru"];
/** Spellings in use that locale data lacks. */
const OTHER_SPELLINGS: Readonly<Record<string, number>> = {
  sept: 9,
  juill: 7,
  mrt: 3,
  "m\u00E4r": 3,
  j\u00E4nner: 1,
  set: 9,
  setiembre: 9,
};
/** Vietnamese counts its months, in words too. */
const COUNTED = [
  "m\u1ED9t",
  "hai",
  "ba",
  "t\u01B0",
  "n\u0103m",
  "s\u00E1u",
  "b\u1EA3y",
  "t\u00E1m",
  "ch\u00EDn",
  "m\u01B0\u1EDDi",
];

let names: ReadonlyMap<string, number> | null = null;

/** The month, 1 to 12, that a word names in any of the known languages; null for other words. */
export function monthOf(word: string): number | null {
  names ??= collect();
  return names.get(fold(word)) ?? null;
}

/** The month that follows "tháng": a number, in digits or in words. */
export function countedMonth(words: string): number | null {
  const parts = fold(words).split(/\s+/u);
  if (/^\d+$/u.test(words)) return Number(words);
  const units = parts.map((part) => COUNTED.indexOf(part) + 1);
  return units.includes(0) ? null : units.reduce((sum, unit) => sum + unit, 0);
}

function fold(word: string): string {
  return word.toLowerCase().normalize("NFC").replace(/\.$/u, "");
}

function collect(): ReadonlyMap<string, number> {
  const found = new Map<string, number>(Object.entries(OTHER_SPELLINGS));
  for (const format of formats()) {
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 2));
      const word = fold(parts.find((part) => part.type === "month")?.value ?? "");
      if (/^\p{L}{3,}$/u.test(word) && !found.has(word)) found.set(word, month);
    }
  }
  return found;
}

/** A month's name can differ alone and in a date, long and short. */
function formats(): Intl.DateTimeFormat[] {
  const inDate = { day: "numeric", year: "numeric" } as const;
  return LANGUAGES.flatMap((lang) =>
    (["long", "short"] as const).flatMap((month) =>
      [{}, inDate].map((rest) => new Intl.DateTimeFormat(lang, { month, timeZone: "UTC", ...rest })),
    ),
  );
}
