import { describe, expect, test } from "vitest";
import { findingOf, findingsBetween, judgementOf } from "./judging.ts";

/** Seen from the Netherlands; what binds a statement to Canada does not apply there. */
const ELSEWHERE = [
  ["en", "In the United States, we may sell your personal data."],
  ["en", "For users in Brazil, we sell your personal data."],
  ["en", "If you are located in Canada, we sell your personal data."],
  ["en", "California residents: we sell your personal data."],
  ["en", "We sell the personal data of members in Canada."],
  ["en", "Outside the European Union we sell your personal data."],
  ["fr", "Au Canada, nous vendons vos données personnelles."],
  ["nl", "Als u in Canada woont, verkopen wij uw persoonsgegevens."],
  ["de", "Wenn Sie in Kanada leben, verkaufen wir Ihre personenbezogenen Daten."],
  ["es", "En Canadá vendemos sus datos personales."],
  ["it", "Se risiedi in Canada, vendiamo i tuoi dati personali."],
  ["pt", "No Canadá, vendemos os seus dados pessoais."],
  ["vi", "Tại Canada, chúng tôi bán dữ liệu cá nhân của bạn."],
] as const;

/** The place is where data goes, or where somebody sits: it holds for readers everywhere. */
const EVERYWHERE = [
  ["en", "We may sell your personal data to data brokers in the United States."],
  ["en", "We transfer your personal data to Singapore and sell it there."],
  ["en", "We transfer your personal data outside the European Union and sell it."],
  ["en", "Lumeno Inc. in the United States may sell your personal data."],
  ["en", "Our company in Canada may sell your personal data."],
  ["fr", "Nous vendons vos données personnelles à des sociétés aux États-Unis."],
  ["nl", "Wij verkopen uw persoonsgegevens aan bedrijven in de Verenigde Staten."],
  ["de", "Wir verkaufen Ihre personenbezogenen Daten an Unternehmen in den USA."],
  ["es", "Vendemos sus datos personales a empresas en Estados Unidos."],
  ["it", "Vendiamo i tuoi dati personali ad aziende negli Stati Uniti."],
  ["pt", "Vendemos os seus dados pessoais a empresas nos Estados Unidos."],
  ["vi", "Chúng tôi bán dữ liệu cá nhân của bạn cho các công ty tại Hoa Kỳ."],
] as const;

const saleIn = (lang: string, after: string) =>
  findingOf(findingsBetween(null, after, { lang, region: "NL" }), "sale_of_data");

test.each(ELSEWHERE)("%s, bound to a place: %s", (lang, after) => {
  expect(saleIn(lang, after)).toMatchObject({ applies: "no", severity: "worth-knowing" });
});

test.each(EVERYWHERE)("%s, naming a place that binds nobody: %s", (lang, after) => {
  expect(saleIn(lang, after)).toMatchObject({ applies: "yes", severity: "important", regions: [] });
});

describe("a section for some regions", () => {
  const says = "We may sell your personal data.";
  const appliesUnder = (...headings: string[]) =>
    findingOf(
      judgementOf([...headings, "Hello."], [...headings, "Hello.", says], { region: "NL" }).findings,
      "sale_of_data",
    ).applies;

  test.each([
    ["binds what stands under it", ["# For people in Canada"], "no"],
    ["binds the sections within it", ["# For people in Canada", "## How we use data"], "no"],
    ["ends with the next one of its rank", ["# For people in Canada", "# How we use data"], "yes"],
    ["gives way to a nearer one", ["# For people in Canada", "## The Netherlands"], "yes"],
    ["binds nobody where it tells where data goes", ["# Transfers to the United States"], "yes"],
  ])("%s", (_what, headings, applies) => {
    expect(appliesUnder(...headings)).toBe(applies);
  });
});
