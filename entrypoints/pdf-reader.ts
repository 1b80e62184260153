import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { servePdfs } from "../lib/pdf/serve-pdfs.ts";

// The reader weighs more than all the rest: it is a script of its own, loaded when a PDF is met.
export default defineUnlistedScript(servePdfs);
