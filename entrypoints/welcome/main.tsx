import { render } from "preact";
import { Example } from "../../components/Example.tsx";
import { Failed, Loading } from "../../components/Failed.tsx";
import { keepFocus } from "../../components/keep-focus.ts";
import { WelcomePage } from "../../components/WelcomePage.tsx";
import { WordsContext } from "../../components/words.ts";
import { followAppearance } from "../../lib/browser/appearance.ts";
import { readCatalogue } from "../../lib/browser/catalogue.ts";
import { askFor } from "../../lib/browser/permissions.ts";
import { inTabBehind } from "../../lib/browser/site-tab.ts";
import { browserLanguage, setPageLanguage, translate } from "../../lib/browser/words.ts";
import { regionChoices } from "../../lib/core/regions.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { request } from "../../lib/messaging.ts";
import { exampleAddress } from "../history/routes.ts";
import { useWelcome, type WelcomeWorld } from "./state.ts";

const world: WelcomeWorld = {
  ask: request,
  askFor,
  catalogue: readCatalogue,
  inTabBehind,
  languages: [...new Set(navigator.languages.map((language) => language.slice(0, 2).toLowerCase()))],
};
const REGIONS = regionChoices(wordLanguage(browserLanguage()));

function App() {
  const { state, load, ...actions } = useWelcome(world);
  const { preferences, catalogue, failed } = state;
  if (failed) return <Failed why={failed} onRetry={load} />;
  if (!preferences || !catalogue) return <Loading />;
  return (
    <WelcomePage
      {...state}
      {...actions}
      preferences={preferences}
      catalogue={catalogue}
      regions={REGIONS}
      language={wordLanguage(browserLanguage())}
      example={
        <Example
          load={async () => (await (await import("../history/example.ts")).openExample()).view}
          onRead={({ changeId }) => location.assign(exampleAddress(`#/change/${changeId}`))}
          onShowSwitch={(id) => location.assign(exampleAddress(`#/switch/${id}`))}
        />
      }
    />
  );
}

followAppearance();
keepFocus();
setPageLanguage();
document.title = `${translate("welcomeTitle")} \u00B7 Unquiet`;
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
