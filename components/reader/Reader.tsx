import { useState } from "preact/hooks";
import type { ReaderText } from "../../lib/reading-views.ts";
import type { FindingView } from "../../lib/views.ts";
import { useWords } from "../words.ts";
import { ChangedOnly } from "./ChangedOnly.tsx";
import { Flow } from "./Flow.tsx";
import type { HunkActions } from "./Hunk.tsx";
import { ReaderBar } from "./ReaderBar.tsx";
import { useSteps } from "./steps.ts";

/** How two texts are shown: their differences alone, as one text with marks, or one beside the other. */
export type ReaderView = "changed" | "inline" | "side";

interface Props {
  text: ReaderText;
  findings: readonly FindingView[];
  view: ReaderView;
  onView: (view: ReaderView) => void;
  actions: HunkActions;
}

/** Two texts and what differs between them. N and P, or J and K, go from edit to edit. */
export function Reader({ text, findings, view, onView, actions }: Props) {
  const t = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const { at, go } = useSteps(text.edits.length);
  return (
    <section aria-labelledby="edits-title" class="reader" data-view={view}>
      <h2 id="edits-title">{t("edits")}</h2>
      <p class="muted small">{`${t("editsCount", text.edits.length)} · ${t("kept", text.counts.kept)}`}</p>
      {text.simplified && <p class="notice">{t("simplified")}</p>}
      <ReaderBar
        view={view}
        onView={onView}
        at={at}
        count={text.edits.length}
        onGo={go}
        unfolded={unfolded}
        onUnfold={() => setUnfolded(!unfolded)}
      />
      {view === "changed" ? (
        <ChangedOnly text={text} findings={findings} actions={actions} />
      ) : (
        <Flow key={view} text={text} findings={findings} actions={actions} side={view === "side"} unfolded={unfolded} />
      )}
    </section>
  );
}
