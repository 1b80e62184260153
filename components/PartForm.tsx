import { useEffect, useId, useState } from "preact/hooks";
import type { PagePart } from "../lib/model.ts";
import type { DocumentView, PartPreview, ReadBlock } from "../lib/views.ts";
import { useWords } from "./words.ts";

interface Props {
  document: DocumentView;
  preview: (id: string, part: PagePart) => Promise<PartPreview>;
  onSave: (id: string, part: PagePart | null) => void;
}

/** How long typing must rest before the page is read anew, in milliseconds. */
const REST = 300;
/** One end of what is read: a selector, and which side of its element is meant. */
interface Edge {
  selector: string;
  after: boolean;
}
interface Typed {
  select: string;
  remove: string;
  start: Edge;
  end: Edge;
}

/** Lets a person say which part of a page is read, and shows at once what that is. */
export function PartForm({ document, preview, onSave }: Props) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const { part, partLost } = document;
  return (
    <details class="part small" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="muted">{t(part ? "partSome" : "partAll")}</summary>
      {partLost !== "" && (
        <p class="notice" role="alert">
          {t("partLost", [partLost])}
        </p>
      )}
      {open && <Selectors key={JSON.stringify(part)} document={document} preview={preview} onSave={onSave} />}
    </details>
  );
}

function Selectors({ document: { id, title, part }, preview, onSave }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState(() => typedOf(part));
  const [shown, setShown] = useState<PartPreview | null>(null);
  const chosen = partOf(typed);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      const failed = (): PartPreview => ({ kind: "no-page" });
      void preview(id, chosen)
        .catch(failed)
        .then((next) => (stale ? undefined : setShown(next)));
    }, REST);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [id, JSON.stringify(chosen)]);
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const isSome = Object.keys(chosen).length > 0;
  return (
    <form
      class="panel"
      aria-label={`${t("partTitle")}: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(id, isSome ? chosen : null);
      }}
    >
      <p class="muted">{t("partHow")}</p>
      <Field label={t("partSelect")} value={typed.select} onInput={(select) => set({ select })} />
      <Field label={t("partRemove")} value={typed.remove} onInput={(remove) => set({ remove })} />
      <EdgeField
        name={t("partStart")}
        sides={[t("partFrom"), t("partFromAfter")]}
        edge={typed.start}
        onChange={(start) => set({ start })}
      />
      <EdgeField
        name={t("partEnd")}
        sides={[t("partTo"), t("partToAfter")]}
        edge={typed.end}
        onChange={(end) => set({ end })}
      />
      <Preview of={title} shown={shown} />
      <div class="row">
        <button type="submit" class="button primary" disabled={isSome && shown?.kind !== "text"}>
          {t(isSome ? "partSave" : "partReset")}
        </button>
      </div>
    </form>
  );
}

function Preview({ of, shown }: { of: string; shown: PartPreview | null }) {
  const t = useWords();
  if (!shown) return <p role="status">{t("loading")}</p>;
  if (shown.kind === "bad") {
    return (
      <p class="notice" role="alert">
        {t("partBad", [shown.selector, shown.why])}
      </p>
    );
  }
  if (shown.kind !== "text") {
    return (
      <p class="notice" role="alert">
        {t(shown.kind === "missing" ? "partMissing" : "partNoPage")}
      </p>
    );
  }
  return (
    <>
      <h3>{t("partPreview")}</h3>
      <section class="preview" aria-label={`${t("partPreview")}: ${of}`}>
        <Blocks blocks={shown.first} />
        {shown.between > 0 && <p class="muted">{t("partBetween", shown.between)}</p>}
        <Blocks blocks={shown.last} />
      </section>
    </>
  );
}

function Blocks({ blocks }: { blocks: readonly ReadBlock[] }) {
  return blocks.map(({ kind, text }, index) => (
    <p key={`${index}`} data-kind={kind} dir="auto">
      {text}
    </p>
  ));
}

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** Takes a selector on each line. */
function Field({ label, value, onInput }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        {...CODE}
        id={id}
        value={value}
        rows={2}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}

/** Selectors are code, in whatever language the page is read. */
const CODE = { spellcheck: false, dir: "ltr", autocapitalize: "off" } as const;

interface EdgeFieldProps {
  name: string;
  /** The words for the element's own side and for what comes after it. */
  sides: readonly [before: string, after: string];
  edge: Edge;
  onChange: (edge: Edge) => void;
}

function EdgeField({ name, sides, edge, onChange }: EdgeFieldProps) {
  return (
    <div class="field edge">
      <select
        aria-label={name}
        value={edge.after ? "after" : "before"}
        onChange={({ currentTarget }) => onChange({ ...edge, after: currentTarget.value === "after" })}
      >
        <option value="before">{sides[0]}</option>
        <option value="after">{sides[1]}</option>
      </select>
      <input
        {...CODE}
        type="text"
        aria-label={sides[edge.after ? 1 : 0]}
        value={edge.selector}
        onInput={({ currentTarget }) => onChange({ ...edge, selector: currentTarget.value })}
      />
    </div>
  );
}

function typedOf(part: PagePart | null): Typed {
  const { select = [], remove = [], startBefore, startAfter, endBefore, endAfter } = part ?? {};
  return {
    select: select.join("\n"),
    remove: remove.join("\n"),
    start: { selector: startBefore ?? startAfter ?? "", after: startAfter !== undefined },
    end: { selector: endBefore ?? endAfter ?? "", after: endAfter !== undefined },
  };
}

/** What was typed, without what is empty. */
function partOf(typed: Typed): PagePart {
  const lines = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const [select, remove] = [lines(typed.select), lines(typed.remove)];
  const [start, end] = [typed.start.selector.trim(), typed.end.selector.trim()];
  return {
    ...(select.length > 0 && { select }),
    ...(remove.length > 0 && { remove }),
    ...(start !== "" && { [typed.start.after ? "startAfter" : "startBefore"]: start }),
    ...(end !== "" && { [typed.end.after ? "endAfter" : "endBefore"]: end }),
  };
}
