import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright";
import { type DeskServer, startDesk } from "@/e2e/desk-server";

const file = path.resolve(import.meta.dirname, "../../docs/screenshot.png");
const executablePath = process.env.CHROMIUM_PATH || "/usr/bin/chromium";

/** Draws README's picture: the review desk of the sample document, on a desk that is set up for it and thrown away. */
export default async function main(): Promise<number> {
  const desk = await startDesk();
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(existsSync(executablePath) ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 });
    await setUp(page, desk);
    await page.goto(`${desk.origin}/documents`);
    const address = await page
      .getByRole("link", { name: /Sarnport votes/ })
      .first()
      .getAttribute("href");
    // The desk answers keys once it follows the live stream.
    const following = page.waitForRequest(/\/api\/v1\/events\?/);
    await page.goto(`${desk.origin}${address?.replace(/\/review$/, "")}/review`);
    await following;
    await reviewAFew(page);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.screenshot({ path: file, animations: "disabled" });
  } finally {
    await browser.close();
    await desk.stop();
  }
  process.stdout.write(`${file}\n`);
  return 0;
}

async function setUp(page: Page, desk: DeskServer): Promise<void> {
  await page.goto(desk.setUpAddress);
  await page.getByRole("textbox", { name: "Your name" }).fill("Maren Holloway");
  await page.getByRole("textbox", { name: "Desk" }).fill("Sarnport Courier");
  await page.getByRole("textbox", { name: "E-mail" }).fill("maren@desk.example");
  await page.getByLabel("Password").fill("walnut pier lantern");
  await page.getByRole("button", { name: "Open the desk" }).click();
  await page.waitForURL((url) => url.pathname !== "/set-up");
}

/** Some of each status, so that the picture shows the marks; then the statement that it is about. */
async function reviewAFew(page: Page): Promise<void> {
  const row = (number: number) =>
    page
      .getByRole("complementary", { name: "Queue" })
      .getByRole("listitem")
      .nth(number - 1)
      .getByRole("button");
  for (const [number, key] of [
    [1, "2"],
    [3, "3"],
    [5, "2"],
    [6, "3"],
  ] as const) {
    await row(number).click();
    await page.getByRole("region", { name: `Statement ${number}`, exact: true }).waitFor();
    await page.keyboard.press(key);
    await page.keyboard.press("Control+Enter");
    await page
      .getByRole("status")
      .filter({ hasText: `Statement ${number} marked` })
      .first()
      .waitFor();
  }
  await row(4).click();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).waitFor({ state: "hidden" });
}
