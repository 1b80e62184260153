import type { VersionView } from "../lib/views.ts";
import { useWords } from "./words.ts";

/** The two texts that are compared: the date each gives for itself, and when it was first seen. */
export function Sides(sides: { from: VersionView; to: VersionView }) {
  const t = useWords();
  return (
    <dl class="sides">
      {(["from", "to"] as const).map((side) => (
        <div key={side}>
          <dt class="tag">{t(side === "from" ? "before" : "after")}</dt>
          <dd>
            {sides[side].stated === "" ? t("noStatedDate") : t("statedDate", [sides[side].stated])}
            <span class="muted"> · {t("seenFirst", [sides[side].firstSeen])}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
