import { defineConfig } from "vitest/config";

/** These put functions of their own in the place of the browser's, for all that they load. */
const BROWSER = "test/component/browser/**/*.test.ts";

export default defineConfig({
  // The tests' own elements, for which no tsconfig.json says whose they are.
  oxc: { jsx: { importSource: "preact" } },
  test: {
    setupFiles: ["test/support/setup.ts"],
    // Beside tests in browsers they get only what these leave; what may be slow is bounded by processor time.
    testTimeout: 120_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "without a document",
          include: ["test/{unit,contract,guards,eval}/**/*.test.ts"],
          // Core and use cases keep nothing between two calls: a realm for each file is half of what they take.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "with a document",
          include: ["test/component/**/*.test.{ts,tsx}"],
          exclude: [BROWSER],
          environment: "happy-dom",
          setupFiles: ["test/component/setup.ts"],
          isolate: false,
        },
      },
      { extends: true, test: { name: "with a made-up browser", include: [BROWSER], environment: "happy-dom" } },
    ],
  },
});
