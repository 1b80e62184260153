import type { ReaderRow, ReaderText } from "../../lib/reading-views.ts";
import type { FindingView } from "../../lib/views.ts";
import { MarkedWords } from "../Excerpt.tsx";
import { Hunk, type HunkActions } from "./Hunk.tsx";

interface Props {
  text: ReaderText;
  findings: readonly FindingView[];
  actions: HunkActions;
}

type EditRow = Extract<ReaderRow, { kind: "edit" }>;

/** The edits alone, one after the other. */
export function ChangedOnly({ text, findings, actions }: Props) {
  const rows = new Map(text.rows.filter((row): row is EditRow => row.kind === "edit").map((row) => [row.edit, row]));
  return (
    <ol class="list edits">
      {text.edits.map((edit, index) => (
        <li key={`${index}`}>
          <Hunk
            edit={edit}
            index={index}
            count={text.edits.length}
            links={rows.get(index)?.links ?? []}
            movedFrom={rows.get(index)?.movedFrom ?? null}
            findings={findings}
            lang={text.lang}
            actions={actions}
          >
            <p lang={text.lang} dir="auto" class="words">
              <MarkedWords words={edit.words} />
            </p>
          </Hunk>
        </li>
      ))}
    </ol>
  );
}
