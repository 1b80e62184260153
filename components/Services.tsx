import type { DocumentView } from "../lib/views.ts";
import { Fold } from "./Fold.tsx";
import { useWords, type WordKey } from "./words.ts";

/** How often pages can be looked at, in hours, with the word for it. */
const INTERVALS = { 6: "every_6", 24: "every_24", 72: "every_72", 168: "every_168" } as const satisfies Record<
  number,
  WordKey
>;
/** Hours from one look to the next. */
export type Interval = 6 | 24 | 72 | 168;

interface ChoiceProps {
  /** What is looked at, for those who cannot see where the choice stands. */
  of: string;
  /** Null where pages differ. */
  hours: number | null;
  onChoose: (hours: Interval) => void;
}

/** How often something is looked at. */
export function IntervalChoice({ of, hours, onChoose }: ChoiceProps) {
  const t = useWords();
  return (
    <label class="field">
      <span>{t("every")}</span>
      <select
        aria-label={`${t("every")}: ${of}`}
        value={String(hours ?? "")}
        onChange={(event) => onChoose(Number(event.currentTarget.value) as Interval)}
      >
        {hours === null && <option value="">{t("everyMixed")}</option>}
        {Object.entries(INTERVALS).map(([value, word]) => (
          <option key={value} value={value}>
            {t(word)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  documents: readonly DocumentView[];
  onEvery: (ids: string[], hours: Interval) => void;
}

/** The services that are watched, and how often all pages of each are looked at. */
export function Services({ documents, onEvery }: Props) {
  const t = useWords();
  const services = Map.groupBy(documents, ({ serviceId }) => serviceId);
  if (services.size === 0) return null;
  return (
    <Fold id="services" title={t("services")} now={String(services.size)}>
      <p class="muted small">{t("everyWhy")}</p>
      <ul class="list">
        {[...services].map(([service, own]) => {
          const hours = new Set(own.map(({ everyHours }) => everyHours));
          const [first = null] = hours;
          return (
            <li class="document small" key={service}>
              <p>
                <strong>
                  <bdi>{service}</bdi>
                </strong>
                <span class="muted">{` · ${t("documentsCount", own.length)}`}</span>
              </p>
              <IntervalChoice
                of={service}
                hours={hours.size === 1 ? first : null}
                onChoose={(chosen) =>
                  onEvery(
                    own.map(({ id }) => id),
                    chosen,
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
