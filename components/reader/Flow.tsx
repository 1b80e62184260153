import { useState } from "preact/hooks";
import { foldRows, type ShownRow } from "../../lib/core/reader/folds.ts";
import type { WordRun } from "../../lib/model.ts";
import type { ReaderRow, ReaderText } from "../../lib/reading-views.ts";
import type { FindingView } from "../../lib/views.ts";
import { MarkedWords } from "../Excerpt.tsx";
import { useWords } from "../words.ts";
import { Hunk, type HunkActions } from "./Hunk.tsx";

/** Unchanged paragraphs left beside each edit. */
const CONTEXT = 1;
/** Rows that the browser lays out, or leaves for later, together. */
const CHUNK = 20;

interface Props {
  text: ReaderText;
  findings: readonly FindingView[];
  actions: HunkActions;
  /** The two texts stand beside each other, row by row, and so scroll as one. */
  side: boolean;
  unfolded: boolean;
}

/** The whole text with its marks, or both texts side by side; what stayed as it was is folded. */
export function Flow({ text, findings, actions, side, unfolded }: Props) {
  const t = useWords();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const shown = unfolded
    ? text.rows.map((_row, index) => ({ kind: "row", index }) as const)
    : foldRows(text.rows, CONTEXT, opened);
  const open = (from: number) => setOpened(new Set([...opened, from]));
  return (
    <div class="flow" data-side={side}>
      {side && (
        <div class="pair pair-head muted small">
          <span>{t("before")}</span>
          <span>{t("after")}</span>
        </div>
      )}
      {chunksOf(shown).map((chunk, index) => (
        <div key={`${index}`} class="chunk">
          {chunk.map((one) =>
            one.kind === "fold" ? (
              <button key={`fold ${one.from}`} type="button" class="button fold" onClick={() => open(one.from)}>
                {t("unfold", one.count)}
              </button>
            ) : (
              <Row
                key={one.index}
                row={text.rows[one.index] as ReaderRow}
                text={text}
                findings={findings}
                actions={actions}
                side={side}
              />
            ),
          )}
        </div>
      ))}
    </div>
  );
}

function chunksOf(shown: readonly ShownRow[]): ShownRow[][] {
  const chunks: ShownRow[][] = [];
  for (let from = 0; from < shown.length; from += CHUNK) chunks.push(shown.slice(from, from + CHUNK));
  return chunks;
}

interface RowProps extends Pick<Props, "text" | "findings" | "actions" | "side"> {
  row: ReaderRow;
}

function Row({ row, text, findings, actions, side }: RowProps) {
  const t = useWords();
  const shape = { "data-shape": row.shape.kind, "data-level": row.shape.level };
  const { lang } = text;
  if (row.kind === "kept") {
    const words = (
      <p class="words" lang={lang} dir="auto" {...shape}>
        {row.text}
      </p>
    );
    return side ? <Pair before={words} after={words} /> : words;
  }
  if (row.kind === "moved-away") {
    const words = (
      <div class="moved-away">
        <p class="small muted">{t("stoodHere")}</p>
        <p class="words" lang={lang} dir="auto" {...shape}>
          {row.text}
        </p>
      </div>
    );
    return side ? <Pair before={words} after={null} /> : words;
  }
  const edit = text.edits[row.edit];
  if (!edit) return null;
  const marked = (words: readonly WordRun[]) => (
    <p class="words" lang={lang} dir="auto" {...shape}>
      <MarkedWords words={words} />
    </p>
  );
  // What moved stands on the earlier side where it stood.
  const before = edit.kind === "moved" ? [] : edit.words.filter(([mark]) => mark !== "+");
  return (
    <Hunk
      edit={edit}
      index={row.edit}
      count={text.edits.length}
      links={row.links}
      movedFrom={row.movedFrom}
      findings={findings}
      lang={lang}
      actions={actions}
    >
      {side ? (
        <Pair before={marked(before)} after={marked(edit.words.filter(([mark]) => mark !== "-"))} />
      ) : (
        marked(edit.words)
      )}
    </Hunk>
  );
}

function Pair({ before, after }: { before: preact.ComponentChild; after: preact.ComponentChild }) {
  return (
    <div class="pair">
      <div>{before}</div>
      <div>{after}</div>
    </div>
  );
}
