import { describe, expect, test } from "vitest";
import { compareVersions } from "../../../lib/core/compare/index.ts";
import { isTick, learn, mask, stillTicking, tickedIn, ticksOnly } from "../../../lib/core/volatile.ts";
import type { Block, VolatilePlace } from "../../../lib/model.ts";
import { DAY, T0 } from "../../support/builders.ts";
import { readingWords } from "../../support/packaged.ts";

const block = (text: string): Block => ({ kind: "paragraph", text, links: [] });
const REST = [
  "This policy says what we keep about you.",
  "We use what you give us to run the service.",
  "Write to us whenever you have a question.",
  "You can close your account at any time.",
  "Then we delete your data within 30 days.",
  "We tell you when anything here changes.",
];
/** The document with one more paragraph after its second. */
const page = (ticking: string, rest = REST) => [...rest.slice(0, 2), ticking, ...rest.slice(2)].map(block);
const compare = (before: Block[], after: Block[]) => compareVersions(before, after, "en", readingWords().dateCues);

/** What is known after looks at one page after another, each held against the first. */
function learnt(...looks: Block[][]): readonly VolatilePlace[] {
  const [first = [], ...later] = looks;
  return later.reduce<readonly VolatilePlace[]>(
    (places, look, index) => learn(places, compare(first, look), T0 + index * DAY),
    [],
  );
}
const counter = (count: string) => page(`Today ${count} people use Nordbrief, and 30 days are a month.`);
const COUNTER = learnt(counter("1,204"), counter("1,377"), counter("1,401"), counter("1,502"));

const masks = (blocks: Block[], places: readonly VolatilePlace[]) => mask(blocks, places).masked.length;

describe("a place whose text differs at three looks in a row", () => {
  test("is read as if it had not changed, whatever number it shows", () => {
    const { blocks, masked } = mask(counter("9,999,999"), COUNTER);
    expect(blocks).toEqual(counter("1,204"));
    expect(masked).toEqual([{ standing: counter("1,204")[2]?.text, seen: counter("9,999,999")[2]?.text }]);
  });

  test("is not known after two", () => {
    const places = learnt(counter("1"), counter("2"), counter("3"));
    expect(masks(counter("2"), places)).toBe(0);
  });

  test("shows another number that never changed: that counts", () => {
    const other = page("Today 1,600 people use Nordbrief, and 90 days are a month.");
    expect(masks(other, COUNTER)).toBe(0);
  });

  test("shows other words: that counts", () => {
    expect(masks(page("We may use your messages to train AI models, and 30 days are a month."), COUNTER)).toBe(0);
    expect(masks(page("Today 1,204 people use Nordbrief, and 30 months are a month."), COUNTER)).toBe(0);
  });

  test("has moved elsewhere: that counts", () => {
    const moved = [...REST, counter("77")[2]?.text ?? ""].map(block);
    expect(masks(moved, COUNTER)).toBe(0);
  });

  test("can show texts in turn: those seen before are known, a new one is a tick as long as it says nothing", () => {
    const say = (words: string) => page(`“${words}” says a member.`);
    const places = learnt(say("I found work"), say("I like it here"), say("My team met here"), say("It is quick"));
    expect(masks(say("I like it here"), places)).toBe(1);
    expect(masks(say("Never seen before"), places)).toBe(0);
    expect(ticksOnly(compare(say("I found work"), say("Never seen before")), places)).toBe(true);
    expect(tickedIn(compare(say("I found work"), say("Never seen before")))).toHaveLength(1);
    expect(isTick(places, "“It is quick” says a member.", "“I found work” says a member.")).toBe(true);
    expect(isTick(places, "“It is quick” says a member.", "“It is slow” says a member.")).toBe(false);
  });
});

describe("nothing is learnt", () => {
  test("from an edit beside which much else changed", () => {
    const [before, after] = [page("one"), [...REST.map((text) => `${text} Really.`), "two"].map(block)];
    expect(learn([], compare(before, after), T0)).toEqual([]);
  });

  test("from a paragraph that came or went", () => {
    expect(learn([], compare(REST.map(block), page("A new paragraph.")), T0)).toEqual([]);
    expect(learn([], compare(page("An old paragraph."), REST.map(block)), T0)).toEqual([]);
  });

  test("from a short page", () => {
    expect(learn([], compare([block("1 person")], [block("2 people")]), T0)).toEqual([]);
  });

  test("for good: what is not known yet is dropped by a look that found all as it stood", () => {
    const places = learnt(counter("1"), counter("2"), counter("3"));
    expect(stillTicking(places, [], T0)).toEqual([]);
    expect(stillTicking(COUNTER, [], T0 + 5 * DAY)).toHaveLength(1);
    expect(stillTicking(COUNTER, [], T0 + 60 * DAY)).toEqual([]);
    const { masked } = mask(counter("88"), COUNTER);
    expect(stillTicking(COUNTER, masked, T0 + 60 * DAY)[0]?.lastAt).toBe(T0 + 60 * DAY);
  });
});
