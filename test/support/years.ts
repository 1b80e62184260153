/** Two years of a person who watches: a service that changed twice, the second time in silence, and a false alarm. */
import { watchAddress } from "../../scripts/story/watch-address.ts";
import { aPolicy, SHARING, TRAINING } from "./policies.ts";
import { PLACES, screenOf, visitScreen } from "./scene.ts";
import type { TestStage } from "./stage.ts";

const HOUR = 3_600_000;
/** The other service, with the change that is none to this person. */
const OTHER = "quillbox.localhost/legal/privacy";
/** Words that stood in 2023 only. */
export const IN_2023 = "Our staff is trained to keep your secrets.";

const POLICIES = {
  2022: aPolicy({ date: "May 20, 2022" }),
  2023: aPolicy({ date: "March 1, 2023", extra: IN_2023 }),
  2024: aPolicy({ date: "March 1, 2023", use: TRAINING }),
};

/** Plays them, from June 2022 to August 2024; what came before 2024 is read. */
export async function playYears(stage: TestStage): Promise<void> {
  const { server, extension } = stage;
  const watch = async (place: string, service: string) => {
    const url = server.url(place);
    stage.audit.watched.add(url);
    await watchAddress(extension, { url, kind: "Privacy Policy", title: "Privacy Policy", service });
  };
  const seeTwice = async (day: string) => {
    const at = Date.parse(day);
    for (const moment of [at, at + 13 * HOUR]) {
      await stage.setClock(moment);
      await stage.check();
    }
  };
  await stage.setClock("2022-06-01T09:00Z");
  server.serve(PLACES.privacy, { markdown: POLICIES[2022] });
  await watch(PLACES.privacy, "Worklane");
  server.serve(PLACES.privacy, { markdown: POLICIES[2023] });
  await seeTwice("2023-03-10T09:00Z");
  server.serve(OTHER, { markdown: aPolicy({ date: "July 1, 2022" }) });
  await watch(OTHER, "Quillbox");
  await stage.setClock("2024-07-20T09:00Z");
  server.serve(PLACES.settings, { body: screenOf(false) });
  await visitScreen(stage, 1);
  await readAll(stage);
  await stage.setClock("2024-07-28T09:00Z");
  server.serve(PLACES.settings, { body: screenOf(true) });
  await visitScreen(stage, 2);
  server.serve(OTHER, { markdown: aPolicy({ date: "July 1, 2022", extra: SHARING }) });
  await seeTwice("2024-07-30T09:00Z");
  server.serve(PLACES.privacy, { markdown: POLICIES[2024] });
  await seeTwice("2024-08-02T09:00Z");
}

async function readAll({ extension }: TestStage): Promise<void> {
  const { alerts } = await extension.ask("overview.get", { tabUrl: "" });
  if (alerts.length > 0) await extension.ask("alerts.mark", { ids: alerts.map(({ id }) => id), read: true });
}
