import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const system = "/usr/bin/chromium";
const executablePath = process.env.CHROMIUM_PATH || (existsSync(system) ? system : undefined);

// Chromium's sandbox cannot start as root, and a test browser has no business on the network.
const args = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // generous, since a test that is right must not fail on a machine that is busy
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    trace: "retain-on-failure",
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
