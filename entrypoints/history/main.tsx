import { render } from "preact";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { Search } from "../../components/Search.tsx";
import { WordsContext } from "../../components/words.ts";
import { browserLanguage, translate } from "../../lib/browser/words.ts";
import { wordLanguage } from "../../lib/core/words/index.ts";
import { request } from "../../lib/messaging.ts";
import { searchHere } from "./search.ts";
import { type SearchWorld, useSearch } from "./search-state.ts";
import { type HistoryWorld, useHistory } from "./state.ts";

const world: HistoryWorld = { ask: request, copy: (text) => navigator.clipboard.writeText(text) };
const searching: SearchWorld = {
  find: searchHere,
  now: () => Date.now(),
  language: wordLanguage(browserLanguage()),
  patience: 250,
};

function App() {
  const { state, load, mark, told, pin, wrong, right, copy } = useHistory(world);
  const { typed, result, type } = useSearch(searching);
  const search = <Search typed={typed} result={result} onType={type} />;
  return (
    <HistoryPage
      {...state}
      search={search}
      onRetry={load}
      onMark={mark}
      onTold={told}
      onPin={pin}
      onWrong={wrong}
      onRight={right}
      onCopy={copy}
    />
  );
}

document.documentElement.lang = wordLanguage(browserLanguage());
document.title = `${translate("history")} \u00B7 Unquiet`;
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
