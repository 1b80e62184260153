import type { Severity } from "../lib/model.ts";
import type { Shelf, ShelfDocument, ShelvesView } from "../lib/reading-views.ts";
import { useFewFirst } from "./few-first.ts";
import { useWords } from "./words.ts";

/** So many services fill a window. */
const DRAWN_FIRST = 40;

interface Props {
  shelves: ShelvesView;
  /** The address of what is open. */
  current: string;
}

/** All dossiers: each service with its documents, how often they changed, and what is unread. */
export function Shelves({ shelves, current }: Props) {
  const t = useWords();
  const drawn = useFewFirst(shelves.shelves, DRAWN_FIRST);
  if (shelves.shelves.length === 0) return null;
  return (
    <nav aria-label={t("dossiers")} class="shelves">
      {drawn.map((shelf) => (
        <ShelfPart key={shelf.id} shelf={shelf} current={current} />
      ))}
    </nav>
  );
}

function ShelfPart({ shelf, current }: Pick<Props, "current"> & { shelf: Shelf }) {
  const t = useWords();
  const own = serviceAddress(shelf.id);
  return (
    <section aria-label={shelf.name}>
      <h2>
        <a href={own} aria-current={current === own ? "page" : undefined}>
          <Unread severity={shelf.switches} />
          <span class="grow">
            <bdi>{shelf.name}</bdi>
          </span>
        </a>
      </h2>
      <ul>
        {shelf.documents.map((document) => (
          <ShelfLine key={document.id} document={document} current={current} />
        ))}
      </ul>
      {shelf.documents.length === 0 && <p class="muted small">{t("switchesOnly")}</p>}
    </section>
  );
}

function ShelfLine({ document, current }: Pick<Props, "current"> & { document: ShelfDocument }) {
  const t = useWords();
  const own = documentAddress(document.id);
  const count = t("changesCount", document.changes);
  return (
    <li>
      <a href={own} aria-current={current === own ? "page" : undefined} title={document.trouble || undefined}>
        <Unread severity={document.unread} />
        <span class="grow">
          <bdi>{document.title}</bdi>
          {document.trouble !== "" && <span class="muted small block">{document.trouble}</span>}
        </span>
        <span class="muted small" role="img" aria-label={count} title={count}>
          {document.changes}
        </span>
      </a>
    </li>
  );
}

/** A dot in the colour of the gravest unread alert; a ring where all was read. */
function Unread({ severity }: { severity: Severity | null }) {
  const t = useWords();
  if (severity === null) return <span class="dot none" />;
  return <span class="dot" data-severity={severity} role="img" aria-label={t("unread")} />;
}

/** The address of a service's page. */
function serviceAddress(id: string): string {
  return `#/service/${encodeURIComponent(id)}`;
}

/** The address of what is new in a document since it was read. */
export function documentAddress(id: string): string {
  return `#/document/${encodeURIComponent(id)}`;
}
