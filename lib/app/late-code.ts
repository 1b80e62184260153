import { excerptOfChange } from "../core/compare/excerpt.ts";
import { bannerOf } from "./banner-view.ts";
import { checkDocument } from "./check-documents/check-document.ts";
import { refreshEvidence } from "./check-documents/evidence.ts";
import { judgeStep, toChange } from "./check-documents/judge-change.ts";
import { markTold } from "./mark-told.ts";
import { muteFinding, unmuteFinding } from "./mute-finding.ts";
import { lookInTab } from "./own-tabs/look-in-tab.ts";
import { readVisit } from "./own-tabs/on-visit.ts";
import { packagedReading } from "./packaged-reading.ts";
import { previewPart } from "./preview-part.ts";
import { raiseAlert } from "./raise-alert.ts";
import { notShownView } from "./reading-room/not-shown.ts";
import { changeReading, pairFindings, pairReading, refusing, sinceRead, textLines } from "./reading-room/pair.ts";
import { changeToRestore } from "./reading-room/restore.ts";
import { storyView } from "./reading-room/story.ts";
import { recordReading } from "./record-reading.ts";
import { findPassages } from "./search/find-passages.ts";
import { alertViews } from "./views/alert-view.ts";
import { changeView } from "./views/change-view.ts";
import { screenView } from "./views/screen.ts";
import { switchView } from "./views/switch-view.ts";

/**
 * What reads, gates, compares and judges pages and settings screens, and what draws that up: half of the code. The background,
 * which every press in the popup wakes, starts without it and loads it at the first look; the history page
 * and the options load the same script, so that it is packaged once.
 */
export const lateCode = {
  alertViews,
  bannerOf,
  changeView,
  checkDocument,
  excerptOfChange,
  judgeStep,
  toChange,
  lookInTab,
  findPassages,
  markTold,
  muteFinding,
  packagedReading,
  previewPart,
  raiseAlert,
  readVisit,
  recordReading,
  refreshEvidence,
  screenView,
  switchView,
  unmuteFinding,
  readingRoom: {
    changeReading,
    changeToRestore,
    notShownView,
    pairFindings,
    pairReading,
    refusing,
    sinceRead,
    storyView,
    textLines,
  },
};

export type LateCode = typeof lateCode;
