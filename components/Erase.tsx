import { useState } from "preact/hooks";
import { Fold } from "./Fold.tsx";
import { useWords } from "./words.ts";

/** How erasing everything goes. */
export type Erasing = { kind: "idle" } | { kind: "working"; done: number; of: number } | { kind: "left" };

interface Props {
  erasing: Erasing;
  onErase: () => void;
  /** Saves the whole history to a file. */
  onSave: () => void;
}

/** Erases everything after two questions, the first with the offer of a copy. */
export function Erase({ erasing, onErase, onSave }: Props) {
  const t = useWords();
  const [asked, setAsked] = useState<"no" | "once" | "twice">("no");
  const working = erasing.kind === "working";
  return (
    <Fold id="erase" title={t("erase")}>
      <p class="muted small">{t("eraseWhy")}</p>
      {asked === "no" && (
        <p>
          <button type="button" class="button" id="erase-all" disabled={working} onClick={() => setAsked("once")}>
            {t("erase")}
          </button>
        </p>
      )}
      {asked === "once" && (
        <Question text={t("eraseFirst")} onCancel={() => setAsked("no")}>
          <button type="button" class="button" onClick={onSave}>
            {t("saveHistory")}
          </button>
          <button type="button" class="button" onClick={() => setAsked("twice")}>
            {t("eraseGoOn")}
          </button>
        </Question>
      )}
      {asked === "twice" && (
        <Question text={t("eraseSure")} onCancel={() => setAsked("no")}>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              setAsked("no");
              onErase();
            }}
          >
            {t("eraseNow")}
          </button>
        </Question>
      )}
      {working && <progress max={erasing.of} value={erasing.done} aria-label={t("erase")} />}
      <p role="status" class="muted">
        {working && t("erasing", [erasing.done, erasing.of])}
      </p>
      {erasing.kind === "left" && (
        <p class="notice" role="alert">
          {t("eraseLeft")}
        </p>
      )}
    </Fold>
  );
}

interface QuestionProps {
  text: string;
  onCancel: () => void;
  children: preact.ComponentChildren;
}

function Question({ text, onCancel, children }: QuestionProps) {
  const t = useWords();
  return (
    <div class="notice row">
      <p class="grow" role="alert">
        {text}
      </p>
      {children}
      <button type="button" class="button" data-then="erase-all" onClick={onCancel}>
        {t("cancel")}
      </button>
    </div>
  );
}

/** All that is shown once everything was erased. */
export function Erased() {
  const t = useWords();
  return (
    <main id="erased">
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t("erased")}
      </h1>
      <p role="status">{t("erasedText")}</p>
      <p>{t("erasedNext")}</p>
    </main>
  );
}
