import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { WordsContext } from "../../components/words.ts";
import { browserLanguage, translate } from "../../lib/browser/words.ts";
import { regionChoices } from "../../lib/core/regions.ts";
import { request } from "../../lib/messaging.ts";
import type { Preferences } from "../../lib/ports.ts";
import type { DocumentView } from "../../lib/views.ts";

const REGIONS = regionChoices(browserLanguage());

function App() {
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const [documents, setDocuments] = useState<DocumentView[]>([]);
  const [saved, setSaved] = useState(false);
  const load = async () => {
    setPreferences(await request("preferences.get", {}));
    setDocuments(await request("documents.list", {}));
  };
  useEffect(() => void load(), []);
  if (!preferences) return null;
  return (
    <OptionsPage
      preferences={preferences}
      regions={REGIONS}
      documents={documents}
      saved={saved}
      onChange={async (next) => {
        setPreferences(next);
        await request("preferences.set", next);
        setSaved(true);
      }}
      onUnwatch={async (document) => {
        await request("documents.unwatch", { id: document.id });
        await load();
      }}
    />
  );
}

document.documentElement.lang = browserLanguage();
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
