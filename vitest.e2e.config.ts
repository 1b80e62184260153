import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What begins first: the longest files, and among them those that keep the machine busy beside those that
 * mostly wait. Begun last, one of them would be waited for alone. The others follow in the usual order.
 */
const FIRST = [
  ...["settings", "settings-banner", "pages", "screen-looks", "reading-room", "settings-hostile", "faults", "linkedin"],
  ...["words", "kill", "page-note", "settings-scripts", "remind-later", "worklane", "options", "restart"],
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const known = FIRST.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`));
      return known < 0 ? FIRST.length : known;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/support/builds.ts"],
    fileParallelism: true,
    maxWorkers: 4,
    // Within a file: the same tests in two browsers, or a story in several languages.
    maxConcurrency: 3,
    pool: "forks",
    // These files share nothing but what drives the browsers, which need not be loaded for each of them.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // How long something takes to come is nothing that these tests ask: browsers share few cores here, and asking takes
    // from what they have.
    expect: { poll: { timeout: 60_000, interval: 200 } },
    retry: 0,
    sequence: { sequencer: LongestFirst },
  },
});
