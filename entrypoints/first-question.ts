import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askFirst } from "../lib/page/first-question.ts";

// The popup's page runs it before anything else of its own has come.
export default defineUnlistedScript(askFirst);
