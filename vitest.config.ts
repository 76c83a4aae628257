import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{lib,app,components,scripts,prisma,bench}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "lib/generated/**", "**/*.built.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    // Against what hangs, not against what is slow: a busy machine takes several times as long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A zone with an odd offset: what is right only in UTC fails here.
    env: { TZ: "Asia/Kathmandu" },
    globalSetup: ["lib/db/template-database.ts", "scripts/set-up/bundles-for-tests.mjs"].map((file) =>
      path.join(import.meta.dirname, file),
    ),
    setupFiles: path.join(import.meta.dirname, "lib/db/fresh-database.ts"),
  },
});
