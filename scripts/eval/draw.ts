/**
 * Draws Important findings on sets A and B by a fixed seed for a second reader, who says of each
 * whether it is right without knowing the labels (rubric: reading/rubric.md).
 *
 * Each item bears an id made of the row and the finding's own words. Those come first whose id and
 * seed give the lowest hash: a finding that a later rule adds or drops moves none of the others, so
 * verdicts stay with what was read.
 *
 * `node scripts/eval/draw.ts [--count 60] [--seed 6004] [--far]` prints one JSON line per finding;
 * `--sheet FOLDER` writes what the reader needs there; `--unread` leaves out what has a verdict;
 * `--far` takes changes that nobody recorded as one (reading/far-pairs.ts);
 * `--read` prints what the kept verdicts (reading/verdicts.json) say of the rules as they are.
 */
import { parseArgs } from "node:util";
import { drawFrom, farFindings, importantFindings, isRead } from "./reading/items.ts";
import { writeSheet } from "./reading/sheet.ts";
import { readingText, readVerdicts } from "./reading/verdicts.ts";
import { corpusFolder } from "./rows.ts";

function main(): number {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "60" },
      seed: { type: "string", default: "6004" },
      sheet: { type: "string" },
      unread: { type: "boolean" },
      far: { type: "boolean" },
      read: { type: "boolean" },
    },
  });
  const folder = corpusFolder();
  if (!folder) {
    console.error("The corpus of real changes was not found; UNQUIET_CORPUS names its folder.");
    return 1;
  }
  const all = values.far ? farFindings(folder) : importantFindings(folder);
  const readings = readVerdicts();
  if (values.read) {
    console.log(readingText(readings, new Set(all.map(({ id }) => id))));
    return 0;
  }
  const open = values.unread ? all.filter((item) => !isRead(item, readings)) : all;
  const drawn = drawFrom(open, Number(values.count), values.seed);
  if (values.sheet) writeSheet(values.sheet, folder, drawn);
  else for (const item of drawn) console.log(JSON.stringify(item));
  console.error(`${drawn.length} drawn from ${open.length} of ${all.length} Important findings`);
  return 0;
}

process.exitCode = main();
