import { expect, test, vi } from "vitest";
import { WelcomePage } from "../../components/WelcomePage.tsx";
import type { Catalogue, ListedService } from "../../lib/core/catalogue.ts";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import { aDocumentView, TROUBLE } from "./builders.ts";
import { choose, draw, named, press, submit, textOf, type } from "./drawing.tsx";

const service = (name: string): ListedService => ({
  id: name.toLowerCase(),
  name,
  site: `${name.toLowerCase()}.example`,
  documents: [{ type: "Privacy Policy", url: `https://www.${name.toLowerCase()}.example/privacy` }],
  source: "list",
  listed: "2026-02-01",
});
const CATALOGUE: Catalogue = {
  sources: { list: { name: "A list", url: "https://list.example", date: "2026-02" } },
  services: ["Quillbox", "Inkwell", "Papermill"].map(service),
};

type Props = Parameters<typeof WelcomePage>[0];

function props(overrides: Partial<Props> = {}): Props {
  return {
    preferences: { region: "", languages: ["en"], notifications: true, telling: DEFAULT_TELLING },
    catalogue: CATALOGUE,
    regions: [{ code: "VN", name: "Vietnam" }],
    language: "en",
    notice: null,
    progress: null,
    watched: [],
    mending: {},
    onPreferences: vi.fn(),
    onWatch: vi.fn(),
    onAllow: vi.fn(),
    onUnwatch: vi.fn(),
    onFollow: vi.fn(),
    onShow: vi.fn(),
    onFind: vi.fn(),
    onInstead: vi.fn(),
    ...overrides,
  };
}

const box = (root: Element, name: RegExp) =>
  [...root.querySelectorAll<HTMLInputElement>("#service-list input")].find((one) =>
    name.test(textOf(one.closest("label"))),
  ) as HTMLInputElement;

test("services are searched, ticked, and watched together; what was chosen stays", () => {
  const given = props();
  const root = draw(<WelcomePage {...given} />);
  const status = () => textOf(root.querySelector(".picker [role=status]"));
  expect(status()).toBe("3 services found");
  expect(named<HTMLButtonElement>(root, "button", "Choose services").disabled).toBe(true);
  choose(box(root, /Quillbox/u), true);
  type(named(root, "input", "Search by name or site"), "inkwel");
  expect(status()).toBe("1 service found");
  choose(box(root, /Inkwell/u), true);
  expect(textOf(root.querySelector(".choice"))).toContain("www.quillbox.example, www.inkwell.example");
  submit(root, "Watch 2 services");
  expect(vi.mocked(given.onWatch).mock.calls[0]?.[0].map(({ name }) => name)).toEqual(["Quillbox", "Inkwell"]);
  type(named(root, "input", "Search by name or site"), "zzqxv");
  expect(status()).toContain("No service of that name");
});

test("where one lives and what one reads is said at once", () => {
  const given = props();
  const root = draw(<WelcomePage {...given} />);
  choose(root.querySelector("select[name=region]") as HTMLSelectElement, "VN");
  expect(given.onPreferences).toHaveBeenCalledWith(expect.objectContaining({ region: "VN" }));
  choose(named<HTMLInputElement>(root, "input", "français"), true);
  expect(given.onPreferences).toHaveBeenLastCalledWith(expect.objectContaining({ languages: ["en", "fr"] }));
});

test("an address that is broken says so, and is looked for on the site", () => {
  const broken = aDocumentView({ title: "Privacy Policy", trouble: TROUBLE });
  const page = { url: "https://a.example/new", title: "Privacy", type: "Privacy Policy", watched: false } as const;
  const given = props({ watched: [broken], mending: { [broken.id]: [page] } });
  const root = draw(<WelcomePage {...given} />);
  expect(textOf(root.querySelector("#watched"))).toContain(TROUBLE.what);
  press(root, "Find it on the site: Privacy Policy");
  expect(given.onFind).toHaveBeenCalledWith(broken);
  press(root, "Watch this instead: Privacy");
  expect(given.onInstead).toHaveBeenCalledWith(broken, page);
});

test("a page that was read is no trouble, and is not looked for", () => {
  const root = draw(<WelcomePage {...props({ watched: [aDocumentView({ trouble: null })] })} />);
  expect(root.querySelector("#watched")).not.toBeNull();
  expect(root.querySelector(".mend")).toBeNull();
});
