import { Excerpt } from "../../components/Excerpt.tsx";
import { Reader, type ReaderView } from "../../components/reader/Reader.tsx";
import { Legend } from "../../components/timeline/Legend.tsx";
import { Members } from "../../components/timeline/Members.tsx";
import { Timeline } from "../../components/timeline/Timeline.tsx";
import { aKeptRow, anEditRow, anEvent, aReading, aStory, aSwitchEvent } from "../component/reading-builders.ts";
import { type GalleryState, LONG, nothing } from "./state.ts";

const VIEWS: readonly ReaderView[] = ["changed", "inline", "side"];
const { text, change } = aReading();
const ROWS = [aKeptRow("1. Data", "heading"), ...Array.from({ length: 6 }, () => aKeptRow(LONG)), anEditRow(0)];
const EVENTS = [
  anEvent(),
  aSwitchEvent(),
  anEvent({ id: "w", state: "withdrawn", severity: "none", mark: "" }),
  anEvent({ id: "g", severity: "good", mark: "", state: "seen-once" }),
  anEvent({ id: "k", kind: "version", severity: "none" }),
  anEvent({ id: "f", kind: "first", severity: "none" }),
];

export const READER_STATES: readonly GalleryState[] = [
  ...VIEWS.map(
    (view): GalleryState => ({
      of: "Reader",
      called: view,
      wide: true,
      shown: (
        <Reader
          text={{ ...text, rows: ROWS }}
          findings={change.findings}
          view={view}
          onView={nothing}
          actions={{ copied: 0, onCopy: nothing, isIgnored: () => false, onIgnore: nothing }}
        />
      ),
    }),
  ),
  {
    of: "Excerpt",
    called: "marked words",
    shown: (
      <Excerpt
        words={[
          ["=", "We use "],
          ["-", "the"],
          ["+", LONG],
          ["=", " data"],
        ]}
      />
    ),
  },
  {
    of: "Timeline",
    called: "two events",
    wide: true,
    shown: <Timeline story={aStory()} current="doc-1@1..2" onGo={nothing} />,
  },
  {
    of: "Timeline",
    called: "one event",
    wide: true,
    shown: <Timeline story={aStory({ events: [anEvent()], links: [] })} current="" onGo={nothing} />,
  },
  {
    of: "Timeline",
    called: "every kind",
    wide: true,
    shown: <Timeline story={aStory({ events: EVENTS })} current="" onGo={nothing} />,
  },
  { of: "Legend", called: "every kind", shown: <Legend events={EVENTS} /> },
  { of: "Members", called: "three", shown: <Members events={EVENTS.slice(0, 3)} onClose={nothing} /> },
];
