import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { docx } from "./office-files";
import { NewDocument } from "./pages/new-document";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

const nobody = " “Nobody budgeted for the hinges,” she said.";

test("an editor pastes a new draft: verdicts follow their words, a changed word reopens just one, what is gone waits", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const find = (words: string) => {
    const found = statements.find((one) => one.kind === "quote" && one.text.includes(words));
    if (!found) throw new Error(`no ${words}`);
    return found;
  };
  const [hinges, promise, gone] = [find("The hinges have moved"), find("on a promise"), find("Nobody budgeted")];
  for (const one of [hinges, promise, gone]) {
    await api.addEvidence(one.id);
    await api.giveVerdict(one, "verified");
  }
  const page = await as("editor");
  await page.goto(`/documents/${id}/drafts/new`);
  const next = text.replace("I will not open", "I would not open").replace(nobody, "");
  await page.getByRole("textbox", { name: "Text of the document" }).fill(next);
  const does = page.getByRole("region", { name: "What this draft does" });
  await expect(does.getByText("open again")).toBeVisible();
  await expect(does.getByText("in the tray")).toBeVisible();
  await expect(page.getByRole("region", { name: "Open again" }).getByRole("deletion")).toContainText("will");
  await expectAccessible(page);
  await expectReflow(page);

  await page.getByRole("button", { name: /^Bring in draft 2/ }).click();
  await page.waitForURL(/\/changes/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draft 2 reopens one statement");
  const reopened = page.getByRole("region", { name: "Open again" });
  await expect(reopened.getByRole("insertion")).toContainText("would");
  await expect(page.getByRole("region", { name: "In the tray" })).toContainText("Nobody budgeted");
  await expect(page.getByRole("region", { name: "The text" }).getByText("Changed").first()).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  expect((await api.statement(hinges.id)).status).toBe("verified");
  expect((await api.statement(promise.id)).status).toBe("unreviewed");

  await reopened.getByRole("link", { name: "Open it" }).click();
  const desk = new ReviewDesk(page);
  await expect(desk.openStatement.getByText(/^Open again:/)).toBeVisible();
  await expect(desk.openStatement.getByRole("deletion")).toContainText("will");
  await expect(page.getByRole("region", { name: "Tray" })).toContainText("1 statement waits in the tray");
  await expectAccessible(page);
  await expectReflow(page);
});

test("what waits in the tray is placed on chosen words, and undone; or dismissed for a reason", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const gone = statements.find(({ text: words }) => words.includes("Nobody budgeted"));
  await api.redraft(id, text.replace(nobody, ""));
  const page = await as("reviewer");
  const desk = new ReviewDesk(page);
  await desk.open(id);
  const tray = page.getByRole("region", { name: "Tray" });
  await tray.getByRole("button", { name: "Open the tray" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Nobody budgeted for the hinges");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Place it in the text" }).first().click();
  await page.keyboard.press("t");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await tray.getByRole("button", { name: "Place it here" }).click();
  await expect(desk.said("Placed from the tray").first()).toBeVisible();
  await expect.poll(async () => (await api.statements(id)).some((one) => one.id === gone?.id)).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect.poll(async () => (await api.statements(id)).some((one) => one.id === gone?.id)).toBe(false);

  await desk.reload();
  await tray.getByRole("button", { name: "Open the tray" }).click();
  await dialog.getByRole("button", { name: "Dismiss", exact: true }).first().click();
  await expect(dialog.getByText("Say why. The record keeps the reason.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Why it is dismissed" }).fill("Moran asked for it to be cut.");
  await dialog.getByRole("button", { name: "Dismiss", exact: true }).first().click();
  await expect(desk.said(/dismissed from the tray/i).first()).toBeAttached();
});

test("a colleague's draft is announced, and shown when the reader says so; the editor takes it back", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("viewer"));
  await desk.open(id);
  await api.redraft(id, `The tide was out.\n\n${text}`);
  await expect(desk.said("This document has another draft now")).toBeVisible();
  const reading = desk.page.getByRole("region", { name: "Text of the document" });
  await expect(reading).not.toContainText("The tide was out.");
  await desk.page.getByRole("button", { name: "Show it" }).click();
  await expect(reading).toContainText("The tide was out.");

  const editor = await as("editor");
  await editor.goto(`/documents/${id}/changes`);
  await editor.getByRole("button", { name: "Take draft 2 back" }).click();
  await expect(
    editor.getByText("This draft was taken back").or(editor.getByText("Nothing has changed yet")),
  ).toBeVisible();
  await expect(desk.said("This document has another draft now")).toBeVisible();
});

test("a new draft is read from a file, which is kept with it and saved as it came", async ({
  as,
  api,
  desk: server,
}) => {
  const { title } = harbourStory();
  const words = (cost: string) => `The lock keeper of ${title} spoke. “The hinges cost ${cost},” said Ivo Karst.`;
  const { id } = await api.bringIn(title, words("four million"));
  const page = await as("editor");
  await page.goto(`/documents/${id}/drafts/new`);
  const bringIn = new NewDocument(page);
  const file = { name: "second draft.docx", buffer: docx(words("five million")) };
  await expect(async () => {
    await bringIn.file.setInputFiles({ ...file, mimeType: "application/octet-stream" });
    await expect(bringIn.text).toHaveValue(/five million/, { timeout: 8_000 });
  }).toPass();
  await expect(page.getByText(file.name)).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);

  await page.getByRole("button", { name: /^Bring in draft 2/ }).click();
  await page.waitForURL(/\/changes/);
  await page.goto("/documents");
  const save = page
    .getByRole("listitem")
    .filter({ hasText: title })
    .getByRole("link", { name: `Save ${file.name}` });
  const downloading = page.waitForEvent("download");
  await save.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(file.name);
  expect(await readFile(await download.path())).toEqual(file.buffer);
  const saved = await page.request.get(`${server.origin}${await save.getAttribute("href")}`);
  expect(saved.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment/),
    "x-content-type-options": "nosniff",
  });
});
