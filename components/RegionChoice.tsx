import { useWords } from "./words.ts";

/** A region that a person can be in: its code, and its name in their language. */
export interface RegionName {
  code: string;
  name: string;
}

interface Props {
  regions: readonly RegionName[];
  /** A code; empty where none was chosen. */
  chosen: string;
  onChoose: (code: string) => void;
}

/** Where a person lives. On its page `region-title` names it, and `region-why` says what for. */
export function RegionChoice({ regions, chosen, onChoose }: Props) {
  const t = useWords();
  return (
    <select
      id="region-choice"
      aria-labelledby="region-title"
      aria-describedby="region-why"
      name="region"
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{t("whereUnset")}</option>
      {regions.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
