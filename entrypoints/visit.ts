import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { tellVisit } from "../lib/page/tell-visit.ts";

// Registered at run time, for exactly the pages that the person wants read when they visit them.
export default defineUnlistedScript(tellVisit);
