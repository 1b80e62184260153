import { expect, test } from "vitest";
import { historyOf, nextAlert, placesOf, watchedAt } from "../../../lib/app/places.ts";
import type { FoundPassage } from "../../../lib/app/search/find-passages.ts";
import type { Alert } from "../../../lib/model.ts";
import type { OpenedAlert } from "../../../lib/ports.ts";
import { aDocument, T0 } from "../../support/builders.ts";
import { memoryStore } from "../../support/memory-store.ts";

const PRIVACY = "https://www.worklane.example/privacy";
const TERMS = "https://worklane.example/terms";

async function aKeptSite() {
  const store = memoryStore();
  await store.commit({
    services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
    documents: [aDocument({ id: "a", url: PRIVACY }), aDocument({ id: "b", url: TERMS })],
  });
  return { store, openPort: () => null };
}

const idsAt = async (url: string) => (await watchedAt(url, await aKeptSite())).map(({ id }) => id).sort();

test("of a watched page it is that page which is checked, whatever part of it one is at", async () => {
  expect(await idsAt(`${PRIVACY}#cookies`)).toEqual(["a"]);
});

test("of another page of its site it is all that is watched there; of any other page nothing", async () => {
  expect(await idsAt("https://jobs.worklane.example/")).toEqual(["a", "b"]);
  expect(await idsAt("https://inkwell.example/")).toEqual([]);
  expect(await idsAt("about:blank")).toEqual([]);
});

test("the history that is opened is the site's own, where there is one", async () => {
  const deps = await aKeptSite();
  expect(await historyOf("https://worklane.example/jobs", deps)).toBe("history.html#/service/worklane.example");
  expect(await historyOf("https://inkwell.example/", deps)).toBe("history.html");
  expect(await historyOf("", deps)).toBe("history.html");
});

function anAlert(id: string, severity: Alert["severity"], createdAt: number, more: Partial<Alert> = {}): Alert {
  const base = { kind: "change", documentId: "a", changeId: `change ${id}`, seenOnce: false } as const;
  return { ...base, id, serviceId: "worklane.example", severity, createdAt, ...more } as Alert;
}

test("one press after the other opens what is unread, the gravest and newest first, and goes round", async () => {
  const { store } = await aKeptSite();
  const alerts = [
    anAlert("old", "important", T0),
    anAlert("mild", "worth-knowing", T0 + 9),
    anAlert("new", "important", T0 + 5),
    anAlert("read", "important", T0 + 7, { readAt: T0 + 8 }),
    anAlert("later", "important", T0 + 8, { kind: "setting", screen: "s", snoozedUntil: T0 + 99 } as Partial<Alert>),
  ];
  await store.commit({ alerts });
  let last = "";
  const openedAlert: OpenedAlert = {
    read: async () => last,
    async write(id) {
      last = id;
    },
  };
  const opened: string[] = [];
  for (let press = 0; press < 4; press += 1) opened.push(await nextAlert({ store, openedAlert }));
  const names = opened.map((page) => decodeURIComponent(page).replace("history.html#/change/change ", ""));
  expect(names).toEqual(["new", "old", "mild", "new"]);
});

test("where nothing is unread a press opens the history", async () => {
  const { store } = await aKeptSite();
  const openedAlert = { read: async () => "gone", write: async () => undefined };
  expect(await nextAlert({ store, openedAlert })).toBe("history.html");
});

test("found passages lead to the change that brought them, or to their document, each place once", () => {
  const passage: FoundPassage = {
    documentId: "a b",
    service: "Worklane",
    title: "Terms",
    url: TERMS,
    runs: [{ text: "train", hit: true }],
    from: T0,
    until: null,
    changeId: null,
  };
  const second = { ...passage, runs: [{ text: "trains", hit: true }] };
  const places = placesOf([passage, second, { ...passage, changeId: "a@1..2" }]);
  expect(places).toEqual([
    { page: "history.html#/document/a%20b", runs: passage.runs, where: "Worklane · Terms" },
    { page: "history.html#/change/a%401..2", runs: passage.runs, where: "Worklane · Terms" },
  ]);
});
