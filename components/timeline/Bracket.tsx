import { useWords } from "../words.ts";

interface Props {
  /** Where the switch stands, and the change. */
  from: number;
  to: number;
  days: number;
  /** Where it stands, and the two lanes that it hangs over. */
  y: number;
  fromY: number;
  toY: number;
  width: number;
}

/** Half of what its words take, in pixels. */
const HALF = 88;

/** What was practised before it was said: from the switch to the change, with the days between. */
export function Bracket({ from, to, days, y, fromY, toY, width }: Props) {
  const t = useWords();
  const middle = Math.min(Math.max((from + to) / 2, HALF), width - HALF);
  return (
    <g class="bracket">
      <path d={`M${from} ${fromY}V${y}H${to}V${toY}`} />
      <rect class="plate" x={middle - HALF} y={y - 9} width={HALF * 2} height={18} rx={9} />
      <text x={middle} y={y + 4} text-anchor="middle">
        {t("practiceFirst", days)}
      </text>
    </g>
  );
}
