import { useState } from "preact/hooks";
import type { DocumentType } from "../lib/model.ts";
import { KINDS } from "./kinds.ts";
import type { ChosenPage } from "./WatchForm.tsx";
import { useWords } from "./words.ts";

interface AddressProps {
  /** Filled in beforehand; empty for none. */
  url: string;
  onWatch: (pages: ChosenPage[]) => void;
}

/** Watches a page by its address. */
export function AddAddress({ url, onWatch }: AddressProps) {
  const t = useWords();
  const [page, setPage] = useState({ url, title: "", type: "Privacy Policy" as DocumentType, serviceName: "" });
  // Browsers that fill in forms fill in several fields before anything is drawn anew.
  const set = (change: Partial<typeof page>) => setPage((before) => ({ ...before, ...change }));
  const address = toAddress(page.url);
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  return (
    <form
      class="panel"
      aria-label={t("addAddress")}
      onSubmit={(event) => {
        event.preventDefault();
        const { serviceName, ...rest } = page;
        const title = page.title.trim() || t(KINDS[page.type]);
        onWatch([{ ...rest, url: address, title, ...(serviceName.trim() && { serviceName: serviceName.trim() }) }]);
      }}
    >
      <TextField label={t("address")} name="url" value={page.url} required onInput={(next) => set({ url: next })} />
      <label class="field small">
        {t("pageKind")}
        <select value={page.type} onChange={(event) => set({ type: event.currentTarget.value as DocumentType })}>
          {(Object.keys(KINDS) as DocumentType[]).map((type) => (
            <option key={type} value={type}>
              {t(KINDS[type])}
            </option>
          ))}
        </select>
      </label>
      <TextField label={t("pageName")} name="title" value={page.title} onInput={(title) => set({ title })} />
      <TextField
        label={t("serviceName")}
        name="service"
        value={page.serviceName}
        onInput={(serviceName) => set({ serviceName })}
      />
      {host !== "" && <p class="small muted">{t("whyPermission", [host])}</p>}
      <div class="row">
        <button type="submit" class="button primary">
          {t("watchAddress")}
        </button>
      </div>
    </form>
  );
}

/** What was typed, as an address: nobody types "https://". */
function toAddress(typed: string): string {
  const text = typed.trim();
  return text === "" || /^[a-z][a-z\d+-]*:/iu.test(text) ? text : `https://${text}`;
}

interface FieldProps {
  label: string;
  name: string;
  value: string;
  required?: boolean;
  onInput: (value: string) => void;
}

function TextField({ label, name, value, required = false, onInput }: FieldProps) {
  return (
    <label class="field small">
      {label}
      <input
        type="text"
        name={name}
        value={value}
        required={required}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
