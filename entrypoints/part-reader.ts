import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerPart } from "../lib/part/match-part.ts";
import { serveReader } from "../lib/pdf/serve-reader.ts";

// Few pages are read in part: what that takes is a script of its own, loaded for them.
export default defineUnlistedScript(() => serveReader("part-reader", answerPart));
