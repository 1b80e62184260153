import { Example } from "../../components/Example.tsx";
import { ServicePicker } from "../../components/ServicePicker.tsx";
import { WelcomePage } from "../../components/WelcomePage.tsx";
import type { ListedService } from "../../lib/core/catalogue.ts";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import { aDocumentView, TROUBLE } from "../component/builders.ts";
import { type GalleryState, LONG, nothing } from "./state.ts";

const SERVICES = ["Quillbox", "Inkwell", LONG].map((name): ListedService => {
  const site = `${name.toLowerCase().slice(0, 30)}.example`;
  return {
    ...{ id: name.toLowerCase(), name, site, source: "list", listed: "2026-02-01" },
    documents: [{ type: "Privacy Policy", url: `https://${site}/privacy` }],
  };
});
const BROKEN = aDocumentView({ id: "broken", title: "Terms", trouble: { ...TROUBLE, code: "http-4xx" } });
const FOUND = [
  { url: "https://worklane.example/terms", title: LONG, type: "Terms of Service", watched: false },
] as const;
const PAGE = {
  preferences: { region: "", languages: ["en"], notifications: true, telling: DEFAULT_TELLING },
  catalogue: { sources: {}, services: SERVICES },
  ...{ regions: [], language: "en", notice: null, progress: null, watched: [], mending: {} },
  ...{ onPreferences: nothing, onWatch: nothing, onAllow: nothing, onUnwatch: nothing, onFollow: nothing },
  ...{ onShow: nothing, onFind: nothing, onInstead: nothing },
};
const page = (called: string, props: Partial<Parameters<typeof WelcomePage>[0]>): GalleryState => ({
  of: "WelcomePage",
  called,
  wide: true,
  shown: <WelcomePage {...PAGE} {...props} />,
});
const picker = (called: string, services: ListedService[], busy: boolean): GalleryState => ({
  of: "ServicePicker",
  called,
  shown: (
    <ServicePicker find={() => services} chooser={{ region: "", languages: ["en"] }} busy={busy} onWatch={nothing} />
  ),
});

export const WELCOME_STATES: readonly GalleryState[] = [
  page("first", { example: <Example load={() => new Promise(nothing)} onRead={nothing} onShowSwitch={nothing} /> }),
  page("watched, one broken", { watched: [aDocumentView(), BROKEN], mending: { broken: FOUND } }),
  page("looking, refused", { progress: { done: 1, total: 3 }, notice: "permissionDenied" }),
  page("mending", { watched: [BROKEN], mending: { broken: "looking" } }),
  picker("three services", SERVICES, false),
  picker("none found", [], false),
  picker("looking", SERVICES, true),
];
