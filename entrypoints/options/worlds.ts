import { once } from "../../lib/app/packaged.ts";
import { tellErased } from "../../lib/browser/erased.ts";
import { packagedData } from "../../lib/browser/fetcher.ts";
import { askFor, giveBack, grantedOrigins } from "../../lib/browser/permissions.ts";
import { readSent } from "../../lib/browser/sent-log.ts";
import { TRACES } from "../../lib/browser/traces.ts";
import { unnotedSites } from "../../lib/browser/unnoted-sites.ts";
import { browserLanguage } from "../../lib/browser/words.ts";
import type { Words } from "../../lib/core/words/index.ts";
import { wordLanguage } from "../../lib/core/words/language.ts";
import { request } from "../../lib/messaging.ts";
import { databaseTrace } from "../../lib/storage/erase.ts";
import type { EraseWorld } from "./erase-state.ts";
import { keepingWorld } from "./keeping.ts";
import type { KeepingWorld } from "./keeping-state.ts";
import type { RestWorld } from "./rest-state.ts";
import type { SentWorld } from "./sent-state.ts";
import type { UnnotedWorld } from "./unnoted-state.ts";
import type { WrongWorld } from "./wrong-state.ts";

const language = wordLanguage(browserLanguage());
const words = once<Words>(packagedData(), () => `data/words/${language}.json`);
const [permissionsFirst, ...others] = TRACES;

/** What each part of the options asks of the background, the database and the browser. */
export const WORLD: KeepingWorld & WrongWorld & EraseWorld & SentWorld & RestWorld & UnnotedWorld = {
  ask: request,
  askFor,
  ...keepingWorld(words),
  now: () => Date.now(),
  language,
  words,
  readSent,
  unnotedSites,
  grantedOrigins,
  giveBack,
  tellErased,
  traces: [...(permissionsFirst ? [permissionsFirst] : []), databaseTrace, ...others],
};
