import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import type { Api } from "./api";
import { test } from "./fixtures";
import { meetingStory } from "./stories";

/** A meeting on the desk, and a draft that quotes it: wrongly, rightly, and in words that nobody said. */
async function draftOf(api: Api) {
  const { meeting } = meetingStory("I will not open the lower gate on a promise.");
  await api.bringIn(meeting.title, meeting.text, "transcript");
  const word = /, whatever the (\S+) board says/.exec(meeting.text)?.[1] ?? "";
  const wrong = `I will open the lower gate on a promise, whatever the ${word} board says`;
  const right = `I will not open the lower gate on a promise, whatever the ${word} board says`;
  const nowhere = "Purple walruses juggle quarterly marmalade";
  const text = `“${right},” said Ivo Karst.\n\n“${wrong},” said Ivo Karst.\n\n“${nowhere},” said Tilda Moran.\n`;
  return { meeting, text, nowhere };
}

const textOf = (page: Page): Locator => page.getByRole("textbox", { name: "Text of the draft" });

/** Puts a text in, again where the page did not listen yet. */
async function paste(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await textOf(page).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Trace a draft", { timeout: 20_000 });
  }).toPass();
}

test("what no stored document holds stands first, beside the text, wholly by keyboard", async ({ as, api }) => {
  const { meeting, text, nowhere } = await draftOf(api);
  const page = await as("viewer");
  await page.goto("/documents");
  await page.getByRole("link", { name: "Trace a draft" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("/trace");
  await expect(page.getByText("Nothing is stored")).toBeVisible();
  await paste(page, text);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 3 quotations is held by no stored document");
  const rows = page.getByRole("region", { name: "Quotations, the gravest first" }).locator("[data-row]");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText(nowhere);
  await expect(rows.nth(0)).toContainText("No stored document holds it");
  await expect(rows.nth(1)).toContainText("the meaning may differ");
  await expect(rows.nth(1)).toContainText("negation");
  await expect(rows.nth(1).getByRole("link", { name: meeting.title })).toBeVisible();
  await expect(rows.nth(2)).toContainText("Held: the same words");
  await expectAccessible(page);
  await expectReflow(page);

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: /^Quotation 2: show/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#quotation-2$/);
  const marked = page.getByRole("region", { name: "The text" }).locator("mark");
  await expect(marked).toHaveCount(3);
  await expect(marked.filter({ hasText: nowhere }).getByRole("link")).toHaveAccessibleName("Quotation 1, held nowhere");

  await page.keyboard.press("Escape");
  await expect(textOf(page)).toHaveValue(text);
});

test("the report is saved as a page and as JSON", async ({ as, api }) => {
  const { text, nowhere } = await draftOf(api);
  const page = await as("reviewer");
  await page.goto("/trace");
  await paste(page, text);
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Save as ${name}` }).click(),
    ]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path(), "utf8") };
  };
  const json = await saved("JSON");
  expect(json.name).toMatch(/^traced-[\d-]+\.json$/);
  expect(JSON.parse(json.content)).toMatchObject({ text, counts: { none: 1, held: 1, differs: 1 } });
  const html = await saved("HTML");
  expect(html.name).toMatch(/^traced-[\d-]+\.html$/);
  expect(html.content).toContain(nowhere);
});

test("a file is read, traced, and forgotten; a text without quotations says so", async ({ as, api }) => {
  const { text } = await draftOf(api);
  const page = await as("reviewer");
  await page.goto("/trace");
  const forgotten = page.waitForResponse((response) => response.request().headers()["next-action"] !== undefined);
  await expect(async () => {
    await page
      .getByLabel("Choose a file")
      .setInputFiles({ name: "draft.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await expect(textOf(page)).toHaveValue(text, { timeout: 8_000 });
  }).toPass();
  expect((await forgotten).ok()).toBe(true);
  await page.getByRole("button", { name: "Trace the text" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/held by no stored document/);
  await page.getByRole("button", { name: "Change the text" }).click();
  await paste(page, "It rained all day. The pier stays as it was.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No quotations in this text");
  await expect(page.getByRole("heading", { name: "There is nothing to trace" })).toBeVisible();
  await expectAccessible(page);
});

test.describe("what goes wrong", () => {
  test.use({ expectedErrors: [/\/api\/v1\/trace: .*( (422|503) |ERR_FAILED)/] });

  test("is said, the text stays, and a long trace is stopped", async ({ as }) => {
    const page = await as("viewer");
    await page.goto("/trace");
    const alert = page.getByRole("alert").filter({ hasText: "kept in this page" });
    const press = page.getByRole("button", { name: "Trace the text" });
    await expect(async () => {
      await press.click();
      await expect(page.getByRole("alert").filter({ hasText: "There is no text yet" })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await textOf(page).fill("…");
    await press.click();
    await expect(alert).toContainText("Not traced");
    await expect(textOf(page)).toHaveValue("…");

    await page.route("**/api/v1/trace", (route) => route.fulfill({ status: 503, body: "<h1>Away</h1>" }));
    await press.click();
    await expect(alert).toContainText("The desk did not answer");
    await page.unroute("**/api/v1/trace");

    // Nothing answers, so that it can be stopped.
    await page.route("**/api/v1/trace", () => undefined);
    await press.click();
    await expect(page.getByRole("progressbar", { name: "Tracing the text" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expect(textOf(page)).toHaveValue("…");
    await expect(page.getByLabel("Choose a file")).toHaveCount(0);
  });
});
