import { checkNow, markAllRead, sayTold, takeScreenshot, unwatch, watch } from "./popup-steps.ts";
import { restartBrowser } from "./restart.ts";
import type { Stage } from "./stage.ts";
import type { Step } from "./story.ts";
import { press, visit } from "./visit.ts";

/** Does one step as a person would. Returns the screenshot it took, or null. */
export async function performStep(stage: Stage, step: Step, index: number): Promise<string | null> {
  switch (step.do) {
    case "watch":
      await watch(stage, step.page, step.document);
      return null;
    case "unwatch":
      await unwatch(stage, step.page);
      return null;
    case "visit":
      await visit(stage, step.page);
      return null;
    case "check":
      await checkNow(stage);
      return null;
    case "press":
      await press(stage, step.label);
      return null;
    case "read":
      await markAllRead(stage);
      return null;
    case "told":
      await sayTold(stage);
      return null;
    case "restart":
      await restartBrowser(stage);
      return null;
    case "screenshot":
      return takeScreenshot(stage, step.view, index);
    case "scheduled-look":
      throw new Error("This version takes no scheduled looks at settings screens.");
  }
}
