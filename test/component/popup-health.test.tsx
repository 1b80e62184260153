import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { Popup } from "../../components/Popup.tsx";
import { usePopup } from "../../entrypoints/popup/state.ts";
import type { StoreHealth } from "../../lib/views.ts";
import { aChangeAlert, anOverview, NOTHING_WATCHED, popupProps } from "./builders.ts";
import { draw, textOf } from "./drawing.tsx";

/** Opens the popup onto a background that has not counted yet what is kept; gives what makes it known. */
async function open(overview: ReturnType<typeof anOverview>) {
  const counted = Promise.withResolvers<StoreHealth>();
  const answers = { "overview.get": overview, "health.get": counted.promise, "check.progress": null };
  const ask = async (name: string) => answers[name as keyof typeof answers];
  const tab = async () => ({ id: 1, url: "" });
  const world = { ask: ask as never, tab, askFor: async () => true };
  function App() {
    const { state } = usePopup(world);
    return <Popup {...popupProps()} {...state} />;
  }
  const root = draw(<App />);
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  await settle();
  const know = (health: StoreHealth) => {
    counted.resolve(health);
    return settle();
  };
  return { root, know };
}

test("alerts are listed before it is known whether all that was kept is there", async () => {
  const { root, know } = await open(anOverview({ alerts: [aChangeAlert()] }));
  expect(root.querySelectorAll("article")).toHaveLength(1);
  expect(root.querySelector("[role=alert]")).toBeNull();
  await know({ damaged: true });
  expect(textOf(root.querySelector("[role=alert]"))).toContain("Part of your history is gone.");
});

test("nothing is called quiet before that is known", async () => {
  const { root, know } = await open(anOverview({ health: NOTHING_WATCHED }));
  expect(textOf(root)).not.toMatch(/Nothing to tell|Nothing is watched/u);
  await know({ damaged: false });
  expect(textOf(root)).toContain("Nothing is watched yet.");
});

test("a list that is longer than the popup is drawn whole once its beginning is", async () => {
  const alerts = Array.from({ length: 30 }, (_, index) => aChangeAlert({ id: `alert-${index}` }));
  const root = draw(<Popup {...popupProps({ overview: anOverview({ alerts }) })} />);
  expect(root.querySelectorAll("article").length).toBeLessThan(30);
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  expect(root.querySelectorAll("article")).toHaveLength(30);
});
