import path from "node:path";
import { defineConfig } from "vitest/config";

// What needs the built app: `next build` comes first. The other tests need none, and run without it.
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["bench/**/*.built.test.ts"],
    pool: "forks",
    env: { TZ: "Asia/Kathmandu" },
    globalSetup: ["lib/db/template-database.ts", "scripts/set-up/bundles-for-tests.mjs"].map((file) =>
      path.join(import.meta.dirname, file),
    ),
    setupFiles: path.join(import.meta.dirname, "lib/db/fresh-database.ts"),
  },
});
