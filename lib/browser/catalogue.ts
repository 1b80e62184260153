import type { Catalogue } from "../core/catalogue.ts";
import { browser } from "./api.ts";
import { packagedData } from "./fetcher.ts";

/** In the build for tests, and only there, another catalogue can be put in the place of the packaged one. */
const SEAM = "e2e-catalogue";

/** The catalogue of services inside the package. */
export async function readCatalogue(): Promise<Catalogue> {
  if (import.meta.env.MODE === "e2e") {
    const { [SEAM]: other } = await browser.storage.local.get(SEAM);
    if (other) return other as Catalogue;
  }
  return (await packagedData().json("data/catalogue/services.json")) as Catalogue;
}
