import { defineConfig } from "vitest/config";

/** Pictures of every page, to be looked at; see scripts/screens.ts. */
export default defineConfig({
  test: {
    include: ["test/screens/*.shots.ts"],
    globalSetup: ["test/support/builds.ts"],
    pool: "forks",
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
