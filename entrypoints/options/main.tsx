import { render } from "preact";
import { About } from "../../components/About.tsx";
import { Appearance } from "../../components/Appearance.tsx";
import { CalledWrong } from "../../components/CalledWrong.tsx";
import { Capture } from "../../components/Capture.tsx";
import { Erase, Erased } from "../../components/Erase.tsx";
import { Failed, Loading } from "../../components/Failed.tsx";
import { Health } from "../../components/Health.tsx";
import { Hosts } from "../../components/Hosts.tsx";
import { keepFocus } from "../../components/keep-focus.ts";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { PartForm } from "../../components/PartForm.tsx";
import { Sent } from "../../components/Sent.tsx";
import { Damage, HistoryFile, StorageMeter } from "../../components/Storage.tsx";
import { Unnoted } from "../../components/Unnoted.tsx";
import { WordsContext } from "../../components/words.ts";
import { browser } from "../../lib/browser/api.ts";
import { chooseAppearance, followAppearance, readAppearance } from "../../lib/browser/appearance.ts";
import { browserLanguage, setPageLanguage, translate } from "../../lib/browser/words.ts";
import { regionChoices } from "../../lib/core/regions.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { license } from "../../package.json";
import { useErase } from "./erase-state.ts";
import { useKeeping } from "./keeping-state.ts";
import { leadToParts } from "./lead.ts";
import { showPart } from "./part-preview.ts";
import { useRest } from "./rest-state.ts";
import { useSent } from "./sent-state.ts";
import { useOptions } from "./state.ts";
import { useUnnoted } from "./unnoted-state.ts";
import { WORLD } from "./worlds.ts";
import { useWrong } from "./wrong-state.ts";

const REGIONS = regionChoices(wordLanguage(browserLanguage()));
const VERSION = browser.runtime.getManifest().version;

function App() {
  const { erasing, erase } = useErase(WORLD);
  return erasing.kind === "erased" ? <Erased /> : <Options erasing={erasing} onErase={erase} />;
}

type EraseProps = Omit<Parameters<typeof Erase>[0], "onSave">;

function Options(eraseProps: EraseProps) {
  const options = useOptions(WORLD);
  const kept = useKeeping(WORLD);
  const unnoted = useUnnoted(WORLD);
  const { state, load } = options;
  const { preferences, failed } = state;
  if (!preferences) return failed ? <Failed why={failed} onRetry={load} /> : <Loading />;
  return (
    <>
      {failed && <Failed why={failed} onRetry={load} />}
      <OptionsPage
        {...state}
        preferences={preferences}
        regions={REGIONS}
        about={<About version={VERSION} licence={license} />}
        onChange={options.change}
        onUnwatch={options.unwatch}
        onFollow={options.follow}
        onWatch={options.watch}
        onAllow={options.allow}
        onCheck={options.check}
        onEvery={options.every}
        onShow={options.show}
        notes={<Unnoted {...unnoted} />}
        partOf={(document) => (
          <>
            <Capture document={document} said={state.shown[document.id] ?? null} onCapture={options.capture} />
            <PartForm document={document} preview={showPart} onSave={options.choosePart} />
          </>
        )}
        onPlan={options.plan}
        warning={
          kept.state.damage && (
            <Damage damage={kept.state.damage} onWatchAgain={kept.watchAgain} onAccept={kept.accept} />
          )
        }
      >
        <Rest options={options} kept={kept} eraseProps={eraseProps} />
      </OptionsPage>
    </>
  );
}

interface RestProps {
  options: ReturnType<typeof useOptions>;
  kept: ReturnType<typeof useKeeping>;
  eraseProps: EraseProps;
}

/** What follows the watched pages. */
function Rest({ options, kept, eraseProps }: RestProps) {
  const { documents } = options.state;
  const wrong = useWrong(WORLD);
  const sent = useSent(WORLD, documents);
  const { rest, takeBack } = useRest(WORLD, documents);
  return (
    <>
      {rest && <Hosts {...rest} onTakeBack={takeBack} onAllow={options.allow} />}
      {rest && <Health rows={rest.health} documents={documents} />}
      <Appearance first={readAppearance()} onChoose={chooseAppearance} />
      {wrong.marks && <CalledWrong marks={wrong.marks} onRight={wrong.takeBack} onSave={wrong.saveAll} />}
      {kept.state.meter && <StorageMeter meter={kept.state.meter} />}
      <HistoryFile
        work={kept.state.work}
        onSave={kept.save}
        onChoose={kept.choose}
        onBringBack={kept.bringBack}
        onCancel={kept.cancel}
      />
      {sent && <Sent rows={sent} />}
      <Erase {...eraseProps} onSave={kept.save} />
    </>
  );
}

followAppearance();
keepFocus();
setPageLanguage();
leadToParts();
document.title = `${translate("options")} \u00B7 Unquiet`;
render(
  <WordsContext.Provider value={translate}>
    <App />
  </WordsContext.Provider>,
  document.getElementById("app") as HTMLElement,
);
