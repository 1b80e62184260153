import { render } from "preact";
import { Failed, Loading } from "../../components/Failed.tsx";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { WordsContext } from "../../components/words.ts";
import { askFor } from "../../lib/browser/permissions.ts";
import { browserLanguage, translate } from "../../lib/browser/words.ts";
import { regionChoices } from "../../lib/core/regions.ts";
import { wordLanguage } from "../../lib/core/words/index.ts";
import { request } from "../../lib/messaging.ts";
import { useOptions } from "./state.ts";

const world = { ask: request, askFor };

const REGIONS = regionChoices(browserLanguage());

function App() {
  const { state, load, change, unwatch, watch, allow } = useOptions(world);
  const { preferences, failed } = state;
  return (
    <>
      {failed && <Failed onRetry={load} />}
      {!preferences && !failed && <Loading />}
      {preferences && (
        <OptionsPage
          {...state}
          preferences={preferences}
          regions={REGIONS}
          onChange={change}
          onUnwatch={unwatch}
          onWatch={watch}
          onAllow={allow}
        />
      )}
    </>
  );
}

document.documentElement.lang = wordLanguage(browserLanguage());
document.title = `${translate("options")} \u00B7 Unquiet`;
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
