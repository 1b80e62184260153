import type { ReaderDocument } from "../../lib/reading-views.ts";
import { documentAddress } from "../Shelves.tsx";
import { useWords } from "../words.ts";

interface Props {
  document: ReaderDocument;
  fromId: string;
  toId: string;
  onGo: (href: string) => void;
}

/** Which two versions of a document are compared: any with any other, or what is new since one read it. */
export function Pickers({ document, fromId, toId, onGo }: Props) {
  const t = useWords();
  const go = (from: string, to: string) => onGo(pairAddress(from, to));
  return (
    <div class="row pickers">
      <Picker label={t("compareFrom")} document={document} value={fromId} onChoose={(id) => go(id, toId)} />
      <Picker label={t("compareTo")} document={document} value={toId} onChoose={(id) => go(fromId, id)} />
      <a class="button" href={documentAddress(document.id)}>
        {t("sinceRead")}
      </a>
    </div>
  );
}

interface PickerProps {
  label: string;
  document: ReaderDocument;
  value: string;
  onChoose: (id: string) => void;
}

function Picker({ label, document, value, onChoose }: PickerProps) {
  const t = useWords();
  return (
    <label class="field picker">
      <span class="small muted">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {document.versions.map(({ id, date, moment, sequence }) => (
          <option key={id} value={id} title={moment} selected={id === value}>
            {`${date} \u00B7 ${t("versionNumber", [sequence])}`}
            {id === document.acknowledged ? ` \u00B7 ${t("lastReadMark")}` : ""}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The stable address of two versions laid side by side. */
function pairAddress(fromId: string, toId: string): string {
  return `#/compare/${encodeURIComponent(fromId)}/${encodeURIComponent(toId)}`;
}
