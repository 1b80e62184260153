import { render } from "preact";
import { CalledWrong } from "../../components/CalledWrong.tsx";
import { Capture } from "../../components/Capture.tsx";
import { Failed, Loading } from "../../components/Failed.tsx";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { PartForm } from "../../components/PartForm.tsx";
import { Damage, HistoryFile, StorageMeter } from "../../components/Storage.tsx";
import { WordsContext } from "../../components/words.ts";
import { askFor } from "../../lib/browser/permissions.ts";
import { browserLanguage, setPageLanguage, translate } from "../../lib/browser/words.ts";
import { regionChoices } from "../../lib/core/regions.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { request } from "../../lib/messaging.ts";
import { keepingWorld } from "./keeping.ts";
import { type KeepingWorld, useKeeping } from "./keeping-state.ts";
import { showPart } from "./part-preview.ts";
import { useOptions } from "./state.ts";
import { useWrong, type WrongWorld } from "./wrong-state.ts";

const world = { ask: request, askFor };

const keeping: KeepingWorld & WrongWorld = {
  ...world,
  ...keepingWorld(),
  now: () => Date.now(),
  language: wordLanguage(browserLanguage()),
};

const REGIONS = regionChoices(browserLanguage());

function App() {
  const { state, load, change, unwatch, follow, show, capture, watch, allow, check, choosePart, plan } =
    useOptions(world);
  const kept = useKeeping(keeping);
  const wrong = useWrong(keeping);
  const { preferences, failed } = state;
  return (
    <>
      {failed && <Failed why={failed} onRetry={load} />}
      {!preferences && !failed && <Loading />}
      {preferences && (
        <OptionsPage
          {...state}
          preferences={preferences}
          regions={REGIONS}
          onChange={change}
          onUnwatch={unwatch}
          onFollow={follow}
          onShow={show}
          onWatch={watch}
          onAllow={allow}
          onCheck={check}
          partOf={(document) => (
            <>
              <Capture document={document} said={state.shown[document.id] ?? null} onCapture={capture} />
              <PartForm document={document} preview={showPart} onSave={choosePart} />
            </>
          )}
          onPlan={plan}
          warning={
            kept.state.damage && (
              <Damage damage={kept.state.damage} onWatchAgain={kept.watchAgain} onAccept={kept.accept} />
            )
          }
        >
          {wrong.marks && <CalledWrong marks={wrong.marks} onRight={wrong.takeBack} onSave={wrong.saveAll} />}
          {kept.state.meter && <StorageMeter meter={kept.state.meter} />}
          <HistoryFile
            work={kept.state.work}
            onSave={kept.save}
            onChoose={kept.choose}
            onBringBack={kept.bringBack}
            onCancel={kept.cancel}
          />
        </OptionsPage>
      )}
    </>
  );
}

setPageLanguage();
document.title = `${translate("options")} \u00B7 Unquiet`;
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
