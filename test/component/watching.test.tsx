import { describe, expect, test } from "vitest";
import { Popup, type PopupProps } from "../../components/Popup.tsx";
import type { Candidate } from "../../components/WatchForm.tsx";
import { aDocumentView, anOverview, aScreen, aSite, popupProps, TROUBLE } from "./builders.ts";
import { allNamed, choose, draw, named, press, redraw, submit, textOf, type } from "./drawing.tsx";

function drawPopup(overrides: Partial<PopupProps> = {}) {
  const props = popupProps(overrides);
  return { root: draw(<Popup {...props} />), props };
}

const PRIVACY = "https://worklane.example/privacy";
const TERMS = "https://www.worklane.example/terms";
const HELP = "https://help.worklane.example/ai";

describe("the site one is on", () => {
  const siteOf = (root: Element) => named(root, "section", "worklane.example");

  test("can be watched with one press when it is not", () => {
    const { root, props } = drawPopup();
    expect(textOf(siteOf(root))).toContain("Not watched");
    press(siteOf(root), "Watch this site");
    expect(props.onFindPages).toHaveBeenCalledOnce();
    expect(siteOf(root).querySelector(".tag")).toBeNull();
  });

  test.each([
    ["documents alone", 0, "1 document"],
    ["documents and one switch", 1, "1 document \u00B7 1 switch"],
    ["documents and switches", 4, "1 document \u00B7 4 switches"],
  ])("says what of it is watched: %s", (_what, switches, said) => {
    const screens = switches > 0 ? [aScreen({ switches })] : [];
    const { root } = drawPopup({ overview: anOverview({ site: aSite({ documents: [aDocumentView()], screens }) }) });
    expect(textOf(siteOf(root).querySelector(".row"))).toContain(`worklane.example ${said}Watching`);
    expect(allNamed(root, "button", "Watch this site")).toEqual([]);
  });

  test("offers more pages of a site that is watched", () => {
    const { root, props } = drawPopup({ overview: anOverview({ site: aSite({ documents: [aDocumentView()] }) }) });
    press(root, "Watch more pages");
    expect(props.onFindPages).toHaveBeenCalledOnce();
  });

  test("says where a permission is missing, and asks for all of them again", () => {
    const site = aSite({ documents: [aDocumentView()], missing: [PRIVACY, TERMS] });
    const { root, props } = drawPopup({ overview: anOverview({ site }) });
    expect(textOf(siteOf(root))).toContain("Unquiet may no longer read this site, so it is not checked.");
    press(root, "Allow again");
    expect(props.onAllow).toHaveBeenCalledExactlyOnceWith([PRIVACY, TERMS]);
  });

  test("offers a page that a watched one newly links, with its address", () => {
    const site = aSite({ documents: [aDocumentView()], offered: [{ url: HELP }] });
    const { root, props } = drawPopup({ overview: anOverview({ site }) });
    expect(textOf(siteOf(root))).toContain(`A watched page links a new page: ${HELP}`);
    press(root, "Watch it too");
    expect(props.onWatch).toHaveBeenCalledExactlyOnceWith([{ url: HELP, title: "/ai", type: "Help Page" }]);
  });

  test("is none where the browser does not tell, or nothing can be watched", () => {
    const { root } = drawPopup({ overview: anOverview({ site: null }) });
    expect(textOf(root)).toContain("Open a website to watch its policy and terms.");
    expect(allNamed(root, "button", "Watch this site")).toEqual([]);
  });

  test.each([
    ["read well", {}, "worklane.example · last read 12 minutes ago"],
    ["not read yet", { lastGood: "" }, "worklane.example · waiting for the first look"],
    [
      "read with a new text",
      { waitsForSecondLook: true },
      "worklane.example · last read 12 minutes ago · a new text waits for its second look",
    ],
  ])("says of each page how it stands: %s", (_what, change, said) => {
    const site = aSite({ documents: [aDocumentView(change)] });
    const { root } = drawPopup({ overview: anOverview({ site }) });
    const row = root.querySelector("li.document");
    expect(textOf(row?.querySelector("p.muted") ?? null)).toBe(said);
    expect(row?.querySelector("a")?.getAttribute("href")).toBe(PRIVACY);
  });

  test("says of a page in trouble what is wrong, what follows, and when it is tried again", () => {
    const site = aSite({ documents: [aDocumentView({ trouble: TROUBLE })] });
    const { root } = drawPopup({ overview: anOverview({ site }) });
    expect(textOf(root.querySelector("li.document .notice"))).toBe(
      "The site asks whether one is a person. Open it yourself. Next try in 6 hours.",
    );
  });

  test("offers to watch a page where it has moved to, and only then", () => {
    const document = aDocumentView({ trouble: { ...TROUBLE, movedTo: "https://elsewhere.example/privacy" } });
    const site = aSite({ documents: [document] });
    const { root, props } = drawPopup({ overview: anOverview({ site }) });
    press(siteOf(root), "Watch it there");
    expect(props.onFollow).toHaveBeenCalledExactlyOnceWith(document);
    const stayed = aSite({ documents: [aDocumentView({ trouble: TROUBLE })] });
    expect(allNamed(drawPopup({ overview: anOverview({ site: stayed }) }).root, "button", "Watch it there")).toEqual(
      [],
    );
  });

  test("says that a look is late", () => {
    const site = aSite({ documents: [aDocumentView({ overdue: "3 days ago" })] });
    const { root } = drawPopup({ overview: anOverview({ site }) });
    expect(textOf(root.querySelector("li.document .notice"))).toBe(
      "This look is late: it was due 3 days ago. The browser was closed, or checking was held up.",
    );
  });

  test("forgets a page only after a second press", () => {
    const document = aDocumentView();
    const { root, props } = drawPopup({ overview: anOverview({ site: aSite({ documents: [document] }) }) });
    const first = named(root, "button", "Stop watching: Privacy Policy");
    press(root, "Stop watching: Privacy Policy");
    expect(first.getAttribute("aria-expanded")).toBe("true");
    expect(textOf(root.querySelector("li.document [role=alert]"))).toBe("Stop watching and forget its history?");
    expect(props.onUnwatch).not.toHaveBeenCalled();
    press(root, "Cancel");
    expect(root.querySelector("li.document [role=alert]")).toBeNull();
    press(root, "Stop watching: Privacy Policy");
    press(root, "Stop watching");
    expect(props.onUnwatch).toHaveBeenCalledExactlyOnceWith(document);
  });
});

describe("pages found on a site", () => {
  const pages: Candidate[] = [
    { url: PRIVACY, title: "Privacy Policy", type: "Privacy Policy", watched: false },
    { url: TERMS, title: "User Agreement", type: "Terms of Service", watched: false },
    { url: HELP, title: "About AI", type: "Help Page", watched: true },
  ];
  const drawFound = (siteName = "Worklane", candidates = pages) =>
    drawPopup({ found: { siteName, pages: candidates } });
  const boxes = (root: Element) => [...root.querySelectorAll<HTMLInputElement>("form input[type=checkbox]")];

  test("are all chosen, and those watched already cannot be chosen again", () => {
    const { root } = drawFound();
    expect(boxes(root).map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
    expect(textOf(named(root, "form", "Found on this page"))).toContain("Help page: About AI (watched)");
    expect(named(root, "button", "Watch 2 pages")).toBeDefined();
  });

  test("are watched as chosen, under the site's own name", () => {
    const { root, props } = drawFound();
    choose(boxes(root)[1] as HTMLInputElement, false);
    submit(root, "Watch 1 page");
    expect(props.onWatch).toHaveBeenCalledExactlyOnceWith([
      { url: PRIVACY, title: "Privacy Policy", type: "Privacy Policy", serviceName: "Worklane" },
    ]);
  });

  test("are watched without a name where the site gives itself none", () => {
    const { root, props } = drawFound("");
    submit(root, "Watch 2 pages");
    expect(props.onWatch).toHaveBeenCalledExactlyOnceWith([
      { url: PRIVACY, title: "Privacy Policy", type: "Privacy Policy" },
      { url: TERMS, title: "User Agreement", type: "Terms of Service" },
    ]);
  });

  test("can be left out and taken in again, and none chosen cannot be watched", () => {
    const { root } = drawFound();
    const [one, two] = boxes(root) as [HTMLInputElement, HTMLInputElement];
    choose(one, false);
    choose(two, false);
    const button = named<HTMLButtonElement>(root, "button", "Watch 0 pages");
    expect(button.disabled).toBe(true);
    choose(two, true);
    expect(named<HTMLButtonElement>(root, "button", "Watch 1 page").disabled).toBe(false);
    expect(one.checked).toBe(false);
    expect(two.checked).toBe(true);
  });

  test("say for which hosts the browser will ask, and why; those left out are not asked for", () => {
    const { root } = drawFound();
    expect(textOf(root)).toContain("whether Unquiet may read worklane.example, www.worklane.example. It is needed");
    choose(boxes(root)[1] as HTMLInputElement, false);
    expect(textOf(root)).toContain("whether Unquiet may read worklane.example. It is needed");
    expect(textOf(root)).not.toContain("help.worklane.example.");
  });

  test("can be put away", () => {
    const { root, props } = drawFound();
    press(root, "Cancel");
    expect(props.onCancel).toHaveBeenCalledOnce();
  });

  test.each<[string, PopupProps["found"], string, boolean]>([
    ["looked for", "looking", "Looking for this site’s policy", false],
    ["none", { siteName: "Worklane", pages: [] }, "No policy or terms are linked on this page.", true],
    ["not to be seen", "refused", "cannot see this page’s links until you press its button", true],
  ])("are %s: it says so, and opens the form for an address where that helps", (_what, found, said, open) => {
    const { root } = drawPopup({ found });
    expect(textOf(root.querySelector("main .panel"))).toContain(said);
    expect(root.querySelector<HTMLDetailsElement>("main > details")?.open).toBe(open);
  });
});

describe("the form for an address", () => {
  const fields = (root: Element) => {
    const form = named(root, "form", "Add an address");
    return {
      address: named<HTMLInputElement>(form, "input", "Address of the page"),
      kind: named<HTMLSelectElement>(form, "select", "Kind of page"),
      title: named<HTMLInputElement>(form, "input", "Name of the page"),
      service: named<HTMLInputElement>(form, "input", "Name of the service"),
    };
  };

  test("is filled with the page one is on, and empty where that is watched already", () => {
    const { root, props } = drawPopup();
    expect(fields(root).address.value).toBe("https://worklane.example/jobs");
    const overview = anOverview({ site: aSite({ page: null }) });
    redraw(root, <Popup {...props} overview={overview} tabUrl="https://worklane.example/privacy" />);
    expect(fields(root).address.value).toBe("");
  });

  test("gives the page as it was described", () => {
    const { root, props } = drawPopup();
    const { address, kind, title, service } = fields(root);
    type(address, `  ${TERMS} `);
    choose(kind, "Terms of Service");
    type(title, " User Agreement ");
    type(service, " Worklane ");
    submit(root, "Watch this address");
    expect(props.onWatch).toHaveBeenCalledExactlyOnceWith([
      { url: TERMS, title: "User Agreement", type: "Terms of Service", serviceName: "Worklane" },
    ]);
  });

  test("names a page by its kind when it was given no name, and the service not at all", () => {
    const { root, props } = drawPopup();
    choose(fields(root).kind, "Trackers Policy");
    submit(root, "Watch this address");
    expect(props.onWatch).toHaveBeenCalledExactlyOnceWith([
      { url: "https://worklane.example/jobs", title: "Cookies", type: "Trackers Policy" },
    ]);
  });

  test.each([
    ["worklane.example/privacy", "https://worklane.example/privacy"],
    ["worklane.example:8443/a", "https://worklane.example:8443/a"],
    ["http://worklane.example/a", "http://worklane.example/a"],
    ["ftp://worklane.example/a", "ftp://worklane.example/a"],
    ["javascript:alert(1)", "javascript:alert(1)"],
  ])("takes %s for %s", (typed, url) => {
    const { root, props } = drawPopup();
    type(fields(root).address, typed);
    submit(root, "Watch this address");
    expect(props.onWatch).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ url })]);
  });

  test("says for which host the browser will ask, once there is one", () => {
    const { root } = drawPopup();
    type(fields(root).address, "");
    expect(textOf(named(root, "form", "Add an address"))).not.toContain("Your browser will ask");
    type(fields(root).address, "elsewhere.example/terms");
    expect(textOf(root)).toContain("whether Unquiet may read elsewhere.example.");
  });

  test("keeps what was typed while other things go on", () => {
    const { root, props } = drawPopup();
    type(fields(root).title, "Half typed");
    redraw(root, <Popup {...props} progress={{ done: 0, total: 1 }} overview={anOverview()} />);
    expect(fields(root).title.value).toBe("Half typed");
  });

  test("knows all six kinds of page by name", () => {
    const { root } = drawPopup();
    expect([...fields(root).kind.options].map(({ text }) => text)).toEqual([
      "Privacy policy",
      "Terms",
      "Cookies",
      "Help page",
      "Settings",
      "Other page",
    ]);
  });
});
