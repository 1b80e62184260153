import { onChange } from "../../lib/browser/changes.ts";
import { drawPopup } from "../popup/app.tsx";

drawPopup({ onPanel: null, changes: onChange });
