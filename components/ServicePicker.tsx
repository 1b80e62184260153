import { useEffect, useRef, useState } from "preact/hooks";
import { type Chooser, documentsFor, type ListedService } from "../lib/core/catalogue.ts";
import { useWords } from "./words.ts";

interface Props {
  /** The services that something typed may mean, the likeliest first. */
  find: (typed: string) => ListedService[];
  chooser: Chooser;
  /** Looks are going on. */
  busy: boolean;
  onWatch: (services: readonly ListedService[]) => void;
}

/** So many are listed until one asks for all. */
const SHOWN = 24;

/** Services by search: what was chosen stays chosen, and on top, whatever is looked for next. */
export function ServicePicker({ find, chooser, busy, onWatch }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<readonly ListedService[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (location.hash === "#services") field.current?.focus();
  }, []);
  const found = find(typed);
  const isChosen = ({ id }: ListedService) => chosen.some((one) => one.id === id);
  const listed = all ? found : found.slice(0, SHOWN);
  const toggle = (service: ListedService) =>
    setChosen(isChosen(service) ? chosen.filter(({ id }) => id !== service.id) : [...chosen, service]);
  const kept = chosen.filter((one) => !listed.some(({ id }) => id === one.id));
  return (
    <form
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) onWatch(chosen);
      }}
    >
      <label class="field">
        {t("searchServices")}
        <input
          ref={field}
          type="search"
          name="service"
          value={typed}
          autocomplete="off"
          maxlength={80}
          aria-controls="service-list"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p role="status" class="muted small">
        {found.length === 0 ? t("noServiceFound") : t("servicesFound", found.length)}
      </p>
      <ul id="service-list" class="services" aria-label={t("chooseServices")}>
        {[...kept, ...listed].map((service) => (
          <li key={service.id}>
            <label class="check">
              <input type="checkbox" checked={isChosen(service)} onChange={() => toggle(service)} />
              <span>
                <bdi>{service.name}</bdi>
                <span class="muted small block">
                  <bdi>{service.site}</bdi>
                  {` · ${t("documentsCount", documentsFor(service, chooser).length)}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > listed.length && (
        <button type="button" class="button plain" onClick={() => setAll(true)}>
          {t("showAllServices", [found.length])}
        </button>
      )}
      <div class="choice">
        {chosen.length > 0 && <p class="small">{t("whyServices", [hostsOf(chosen, chooser)])}</p>}
        <button type="submit" class="button primary" disabled={chosen.length === 0 || busy}>
          {chosen.length === 0 ? t("chooseServices") : t("watchServices", chosen.length)}
        </button>
      </div>
    </form>
  );
}

function hostsOf(services: readonly ListedService[], chooser: Chooser): string[] {
  const addresses = services.flatMap((service) => documentsFor(service, chooser));
  return [...new Set(addresses.map(({ url }) => new URL(url).hostname))];
}
