import { defineConfig } from "vitest/config";

// Real browsers, one file after the other: two of them on two cores is as much as a machine gives.
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/support/builds.ts"],
    fileParallelism: true,
    maxWorkers: 2,
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
