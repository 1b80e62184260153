import { hasPanel, openPanel } from "../../lib/browser/side-panel.ts";
import { drawPopup } from "./app.tsx";

/** The popup would lie over the panel that it has opened. */
const onPanel = () => void openPanel().then(() => window.close());

drawPopup({ onPanel: hasPanel() ? onPanel : null });
