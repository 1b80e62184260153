import { render } from "preact";
import { useState } from "preact/hooks";
import { ChangeList } from "../../components/ChangeList.tsx";
import { ChangePage } from "../../components/ChangePage.tsx";
import { SwitchPage } from "../../components/SwitchPage.tsx";
import { useWords, WordsContext } from "../../components/words.ts";
import { browserLanguage, translate } from "../../lib/browser/words.ts";
import { request } from "../../lib/messaging.ts";
import type { ChangeView } from "../../lib/views.ts";
import { citationOf, useHistory } from "./state.ts";

function App() {
  const t = useWords();
  const { state, load, mark, told } = useHistory(request);
  const { history, change, changeId, shownSwitch, failed } = state;
  return (
    <div class="page">
      <div class="side">
        <h1>{t("history")}</h1>
        {history && <ChangeList history={history} current={changeId} />}
      </div>
      <main>
        {failed && (
          <div class="empty" role="alert">
            <p>{t("failed")}</p>
            <button type="button" class="button" onClick={load}>
              {t("retry")}
            </button>
          </div>
        )}
        {!failed && change === null && (
          <p class="empty">{t(history?.services.length ? "chooseChange" : "noChanges")}</p>
        )}
        {shownSwitch && <SwitchPage view={shownSwitch} />}
        {change === "loading" && (
          <p class="empty" role="status">
            {t("loading")}
          </p>
        )}
        {change === "missing" && <p class="empty">{t("changeMissing")}</p>}
        {change !== null && typeof change === "object" && <Change change={change} mark={mark} told={told} />}
      </main>
    </div>
  );
}

interface ChangeProps {
  change: ChangeView;
  mark: (id: string, read: boolean) => void;
  told: (id: string) => void;
}

function Change({ change, mark, told }: ChangeProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(citationOf(change));
    setCopied(true);
  };
  const id = change.alert?.id ?? "";
  return (
    <ChangePage
      change={change}
      copied={copied}
      onMark={(read) => mark(id, read)}
      onTold={() => told(id)}
      onCopy={copy}
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
