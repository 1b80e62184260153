import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readPdf } from "../lib/pdf/read-pdf.ts";
import { serveReader } from "../lib/pdf/serve-reader.ts";

// The reader weighs more than all the rest: it is a script of its own, loaded when a PDF is met.
export default defineUnlistedScript(() => serveReader("pdf-reader", readPdf));
