import { defineConfig } from "vitest/config";

// Real browsers: most of their time is waiting, so three files at a time fill two cores without crowding them.
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/support/builds.ts"],
    fileParallelism: true,
    maxWorkers: 3,
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
