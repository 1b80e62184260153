import { describe, expect, test, vi } from "vitest";
import { Failed } from "../../components/Failed.tsx";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { Popup } from "../../components/Popup.tsx";
import type { StorageFault } from "../../lib/model.ts";
import type { StoreHealth } from "../../lib/views.ts";
import { anOverview, NOTHING_WATCHED, popupProps } from "./builders.ts";
import { allNamed, draw, press, textOf } from "./drawing.tsx";
import { aReading, readerProps, someShelves } from "./reading-builders.ts";

const SAYS: readonly (readonly [StorageFault, RegExp, RegExp])[] = [
  ["full", /no room left on this device\. Nothing that is kept is lost/u, /Make room, then check again/u],
  ["newer", /written by a newer Unquiet\. Nothing was changed/u, /Update Unquiet/u],
  ["broken", /cannot open what Unquiet keeps/u, /start it again.*bring your history back from a file/u],
];

const nothing = () => undefined;
const page = {
  ...readerProps(),
  shelves: someShelves({ shelves: [], latest: [] }),
  address: "",
  page: "",
  shown: null,
  optOut: null,
  findings: null,
  failed: false,
  health: null,
  copied: null,
  onRetry: nothing,
  onMark: nothing,
  onTold: nothing,
  onPin: nothing,
  onSave: nothing,
  onWrong: nothing,
  onRight: nothing,
  onRestore: nothing,
  onIgnore: nothing,
};
const historyWith = (health: StoreHealth) => draw(<HistoryPage {...page} health={health} />);

describe.each(SAYS)("storage that is %s", (fault, what, next) => {
  test("is said in the popup above what is kept, with what to do", () => {
    const overview = anOverview({ health: { ...NOTHING_WATCHED, documents: 2 } });
    const props = popupProps({ overview, health: { storage: fault } });
    const root = draw(<Popup {...props} />);
    const alert = root.querySelector("[role=alert]");
    expect(textOf(alert)).toMatch(what);
    expect(textOf(alert)).toMatch(next);
    press(alert as HTMLElement, "Check now");
    expect(props.onCheck).toHaveBeenCalledOnce();
  });

  test("is said on the history page", () => {
    expect(textOf(historyWith({ storage: fault }).querySelector("[role=alert]"))).toMatch(next);
  });

  test("is said where nothing could be loaded for it, and it can be tried again", () => {
    const onRetry = vi.fn();
    const root = draw(<Failed why={fault} onRetry={onRetry} />);
    expect(textOf(root)).toMatch(what);
    expect(textOf(root)).toMatch(next);
    press(root, "Try again");
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

test("a history that was lost is never shown as one in which nothing changed", () => {
  const root = historyWith({ damaged: true });
  expect(textOf(root.querySelector("[role=alert]"))).toMatch(
    /Part of your history is gone.*The options say what can be done/u,
  );
  expect(textOf(root)).not.toMatch(/Nothing is watched|No changes/u);
});

test("a change whose texts are gone shows what was found, and says why there is nothing to read", () => {
  const root = draw(<HistoryPage {...page} shown={{ reading: aReading({ textsGone: true, edits: [] }) }} />);
  expect(textOf(root.querySelector("[role=alert]"))).toMatch(
    /A part of these texts is gone.*bring it back in the options/u,
  );
  expect(allNamed(root, "h2", "Findings").length + root.querySelectorAll("aside").length).toBeGreaterThan(0);
});
