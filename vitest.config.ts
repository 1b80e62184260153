import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** Each screen's tests have a document, mocks and a browser's globals of their own. */
const COMPONENT = "test/component/**/*.test.{ts,tsx}";

export default defineConfig({
  plugins: [preact()],
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
      { extends: true, test: { name: "with a document", include: [COMPONENT] } },
    ],
  },
});
