import { render } from "preact";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { WordsContext } from "../../components/words.ts";
import { browserLanguage, translate } from "../../lib/browser/words.ts";
import { wordLanguage } from "../../lib/core/words/index.ts";
import { request } from "../../lib/messaging.ts";
import { type HistoryWorld, useHistory } from "./state.ts";

const world: HistoryWorld = { ask: request, copy: (text) => navigator.clipboard.writeText(text) };

function App() {
  const { state, load, mark, told, copy } = useHistory(world);
  return <HistoryPage {...state} onRetry={load} onMark={mark} onTold={told} onCopy={copy} />;
}

document.documentElement.lang = wordLanguage(browserLanguage());
document.title = `${translate("history")} \u00B7 Unquiet`;
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
