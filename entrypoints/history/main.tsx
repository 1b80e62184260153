import { render } from "preact";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { proofName, proofPage } from "../../components/proof/page.ts";
import { Search } from "../../components/Search.tsx";
import { WordsContext } from "../../components/words.ts";
import { browser } from "../../lib/browser/api.ts";
import { followAppearance } from "../../lib/browser/appearance.ts";
import { closeWhenErased } from "../../lib/browser/erased.ts";
import { saveFile } from "../../lib/browser/save-file.ts";
import { browserLanguage, setPageLanguage, translate } from "../../lib/browser/words.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { request } from "../../lib/messaging.ts";
import { readingRoom } from "./reading-room.ts";
import { searchHere } from "./search.ts";
import { type SearchWorld, useSearch } from "./search-state.ts";
import { type HistoryWorld, useHistory } from "./state.ts";

const world: HistoryWorld = {
  ask: request,
  read: readingRoom(),
  copy: (text) => navigator.clipboard.writeText(text),
  save(proof) {
    const page = proofPage(proof, browser.runtime.getManifest().version, translate);
    saveFile(new Blob([page], { type: "text/html" }), proofName(proof));
  },
};
const page = location.href.replace(/#.*$/u, "");
const searching: SearchWorld = {
  find: searchHere,
  now: () => Date.now(),
  language: wordLanguage(browserLanguage()),
  patience: 250,
};

const go = (href: string) => {
  location.hash = href;
};

function App() {
  const { state, load, mark, told, pin, wrong, right, restore, ignore, save, copy, setView } = useHistory(world);
  const { typed, result, type } = useSearch(searching);
  const search = <Search typed={typed} result={result} onType={type} />;
  return (
    <HistoryPage
      {...state}
      page={page}
      search={search}
      onRetry={load}
      onMark={mark}
      onTold={told}
      onPin={pin}
      onWrong={wrong}
      onRight={right}
      onRestore={restore}
      onIgnore={ignore}
      onSave={save}
      onCopy={copy}
      onView={setView}
      onGo={go}
    />
  );
}

closeWhenErased();
followAppearance();
setPageLanguage();
document.title = `${translate("history")} \u00B7 Unquiet`;
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
