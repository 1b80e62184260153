import { regionChoices } from "../../lib/core/regions.ts";
import { misused } from "./arguments.ts";

/** The postal codes of the states and territories of the United States, as ISO 3166-2 has them after "US-". */
const STATES = new Set(
  (
    "AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY " +
    "OH OK OR PA PR RI SC SD TN TX UM UT VA VI VT WA WI WV WY"
  ).split(" "),
);

/**
 * Where the reader lives, as the judge knows it: in capitals; empty where nothing is given.
 * What is neither a country nor one of the United States is wrong usage.
 */
export function regionOf(text: string | undefined): string {
  const region = (text ?? "").trim().toUpperCase();
  if (region === "" || (region.startsWith("US-") && STATES.has(region.slice(3)))) return region;
  if (regionChoices("en").some(({ code }) => code === region)) return region;
  throw misused(`--region is a country's two letters (ISO 3166), as BE, or one of the US, as US-CA; not ${text}.`);
}
