import type { AppliesView } from "../lib/views.ts";
import { useWords } from "./words.ts";

/** Whether a finding applies to the person; where that cannot be told, the way to say where one lives. */
export function Applies({ finding: { applies, word, where } }: { finding: AppliesView }) {
  const t = useWords();
  return (
    <>
      <span class="applies" data-applies={applies} title={where || undefined}>
        {word}
      </span>
      {where !== "" && <span class="hidden-label">{` (${where})`}</span>}
      {applies === "unknown" && (
        <>
          {" "}
          <a href="options.html#region" target="_blank" rel="noreferrer">
            {t("setRegion")}
          </a>
        </>
      )}
    </>
  );
}
