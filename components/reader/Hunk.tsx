import type { ComponentChildren } from "preact";
import type { Edit } from "../../lib/model.ts";
import type { LinkChange } from "../../lib/reading-views.ts";
import type { FindingView } from "../../lib/views.ts";
import { useWords, type WordKey } from "../words.ts";

/** What can be done with one edit. */
export interface HunkActions {
  /** The edit that was copied last. */
  copied: number | null;
  onCopy: (edit: number) => void;
  /** Whether the part of the page that an edit stands in is ignored; null where that cannot be chosen. */
  isIgnored?: (edit: number) => boolean | null;
  onIgnore?: (edit: number, ignored: boolean) => void;
}

interface Props {
  edit: Edit;
  index: number;
  count: number;
  links: readonly LinkChange[];
  /** The section it moved from; null where it did not move. */
  movedFrom: string | null;
  findings: readonly FindingView[];
  lang: string;
  actions: HunkActions;
  children: ComponentChildren;
}

export const EDIT_WORDS: Readonly<Record<Edit["kind"], WordKey>> = {
  edited: "edit_edited",
  added: "edit_added",
  removed: "edit_removed",
  moved: "edit_moved",
  link: "edit_link",
  "heading-level": "edit_heading_level",
  hidden: "edit_hidden",
  shown: "edit_shown",
};

/** One edit with its section, its kind, what was found in it, where its links lead now, and its words inside. */
export function Hunk({ edit, index, count, links, movedFrom, findings, lang, actions, children }: Props) {
  const t = useWords();
  const found = findings.filter((finding) => finding.edit === index);
  return (
    <div
      id={`edit-${index}`}
      tabIndex={-1}
      class="edit"
      data-kind={edit.kind}
      // The findings come worst first; the first one says how much this edit matters.
      data-severity={found[0]?.severity}
    >
      <p class="small muted spread hunk-head">
        <bdi lang={lang}>{edit.section}</bdi>
        <span>
          <span class="hidden-label">{`${t("editOf", [index + 1, count])}: `}</span>
          {t(EDIT_WORDS[edit.kind])}
        </span>
      </p>
      {movedFrom !== null && movedFrom !== edit.section && (
        <p class="small muted hunk-head">{t("movedFrom", [movedFrom])}</p>
      )}
      {children}
      <LinkChanges links={links} />
      <p class="row hunk-foot">
        {found.map((finding) => (
          <span key={finding.title} class="tag" data-severity={finding.severity}>
            {finding.title}
          </span>
        ))}
        <IgnorePart index={index} actions={actions} />
        <button type="button" class="button plain small copy" onClick={() => actions.onCopy(index)}>
          {t(actions.copied === index ? "copied" : "copyEdit")}
        </button>
      </p>
    </div>
  );
}

/** Leaves the part of the page out of what is told from now on, or takes that back. */
function IgnorePart({ index, actions }: { index: number; actions: HunkActions }) {
  const t = useWords();
  const ignored = actions.isIgnored?.(index) ?? null;
  if (ignored === null) return null;
  return (
    <>
      <span role="status" class="small muted">
        {ignored ? t("partIgnored") : ""}
      </span>
      <button type="button" class="button plain small" onClick={() => actions.onIgnore?.(index, !ignored)}>
        {t(ignored ? "heedAgain" : "ignorePart")}
      </button>
    </>
  );
}

/** Where links led and lead, in full: an address says more than its words. */
function LinkChanges({ links }: { links: readonly LinkChange[] }) {
  const t = useWords();
  if (links.length === 0) return null;
  return (
    <ul class="link-changes small">
      {links.map(({ text, before, after }) => (
        <li key={`${text}${before}${after}`}>
          {t("linkWords", [text])}{" "}
          {before !== null && (
            <del>
              <span class="hidden-label">{`[${t("removed")}] `}</span>
              <bdi>{before}</bdi>
            </del>
          )}{" "}
          {after !== null && (
            <ins>
              <span class="hidden-label">{`[${t("added")}] `}</span>
              <bdi>{after}</bdi>
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
