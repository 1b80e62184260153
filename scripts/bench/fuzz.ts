import { dice } from "../story/render.ts";

const LONGEST = 60_000;
const SHARDS = [
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "&",
  "&#x110000;",
  "&#xD800;",
  "\u0000",
  "\uFFFD",
  "\uD83D",
  "<table><tr>",
  "</table>",
  "<td>",
  "<li>",
  "</ul></ol>",
  "<a href='//[::bad'>",
  "<a href='javascript:0'>",
  "<base href='%%%'>",
  "<h1>",
  "</h7>",
  "<svg><title>",
  "</svg>",
  "<template>",
  "<select>",
  "<textarea>",
  "<plaintext>",
  "<script>",
  "</script>",
  "<p style='display:none'>",
  "<div hidden>",
  "<details>",
  "<summary>",
  "<dl><dt>",
  "<dd>",
  "<pre>\n\n",
  "<noscript>",
  "<span data-cfemail='zz00'>",
  "<span data-cfemail='0f1f2f3f'>",
  "<div role=heading aria-level=999>",
  "<html lang='x-'>",
];

/** Pages made wrong in many ways: cut off, run together, with their tags in shreds. The same each time. */
export function* fuzzed(pages: readonly string[], count: number): Generator<string> {
  const roll = dice(77);
  const below = (end: number) => Math.floor(roll() * end);
  const part = () => {
    const page = pages[below(pages.length)] ?? "";
    const from = below(page.length);
    return page.slice(from, from + below(LONGEST));
  };
  for (let made = 0; made < count; made += 1) {
    let html = part() + (below(3) === 0 ? part() : "");
    for (let wounds = 1 + below(30); wounds > 0; wounds -= 1) {
      const at = below(html.length + 1);
      const shard = SHARDS[below(SHARDS.length)] ?? "<";
      const times = below(12) === 0 ? 200 : 1;
      html = html.slice(0, at) + shard.repeat(times) + html.slice(at + below(40));
    }
    yield html;
  }
}
