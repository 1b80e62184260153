import { render } from "preact";
import { keepFocus } from "../../components/keep-focus.ts";
import { Popup } from "../../components/Popup.tsx";
import { WordsContext } from "../../components/words.ts";
import { browser } from "../../lib/browser/api.ts";
import { followAppearance } from "../../lib/browser/appearance.ts";
import { currentTab, openPage } from "../../lib/browser/pages.ts";
import { askFor } from "../../lib/browser/permissions.ts";
import { setPageLanguage, translate } from "../../lib/browser/words.ts";
import { request } from "../../lib/messaging.ts";
import { firstAnswer } from "../../lib/page/first-question.ts";
import { type PopupWorld, usePopup } from "./state.ts";

/** What differs between the places where the list of alerts is shown. */
interface Place {
  /** Opens the list beside the page; null where it stands there already, or has no such place. */
  onPanel: (() => void) | null;
  /** Calls back when what is shown may have changed, until the answer is called; a popup does not live that long. */
  changes?: PopupWorld["changes"];
}

/** Draws the popup into the page: in the popup itself, and in the panel beside the page. */
export function drawPopup({ onPanel, changes }: Place): void {
  const world: PopupWorld = { ask: request, tab: currentTab, first: firstAnswer, askFor, ...(changes && { changes }) };
  function App() {
    const { state, actions } = usePopup(world);
    return (
      <Popup
        {...state}
        tabUrl={state.tab.url}
        onRetry={actions.load}
        onCheck={() => actions.check(null)}
        onStop={actions.stop}
        onPause={actions.pause}
        onPauseService={actions.pauseService}
        onFindPages={actions.findPages}
        onCancel={actions.cancel}
        onForget={actions.forget}
        onWatch={actions.watch}
        onAllow={actions.allow}
        onUnwatch={(document) => actions.unwatch(document.id)}
        onFollow={actions.follow}
        onShow={actions.show}
        onMark={actions.mark}
        onRead={(alert) => openPage(`history.html#/change/${encodeURIComponent(alert.changeId)}`)}
        onOptOut={actions.showOptOut}
        onShowSwitch={(alert) => openPage(alert.url)}
        onPlan={actions.plan}
        onSkip={actions.skip}
        onOpenScreen={openPage}
        onTold={actions.told}
        onWrong={actions.wrong}
        onRight={actions.right}
        onChooseServices={() => openPage("welcome.html#services")}
        onHistory={() => openPage("history.html")}
        onOptions={() => browser.runtime.openOptionsPage()}
        onOpenChange={(id) => openPage(`history.html#/change/${encodeURIComponent(id)}`)}
        onPanel={onPanel}
      />
    );
  }
  followAppearance();
  keepFocus();
  setPageLanguage();
  render(
    <WordsContext.Provider value={translate}>
      <App />
    </WordsContext.Provider>,
    document.getElementById("app") as HTMLElement,
  );
}
