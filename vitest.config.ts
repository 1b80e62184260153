import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** The core keeps nothing between two calls and knows no browser: its tests need no realm for each file. */
const CORE = "test/unit/core/**/*.test.ts";

export default defineConfig({
  plugins: [preact()],
  test: {
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 20_000,
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: "core", include: [CORE], isolate: false } },
      {
        extends: true,
        test: {
          name: "all else",
          include: ["test/{unit,contract,component,guards,eval}/**/*.test.{ts,tsx}"],
          exclude: [CORE],
        },
      },
    ],
  },
});
