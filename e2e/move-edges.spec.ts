import { expect } from "@playwright/test";
import type { Api } from "./api";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

/** A desk on the repair's cost: “the repair would cost £4.2 million”. */
async function bringInRepair(api: Api) {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const at = statements.findIndex((one) => one.text.includes("the repair would cost"));
  const statement = statements[at];
  if (statement === undefined) throw new Error("The story has no such statement");
  return { id, statements, statement, number: at + 1, words: async () => (await api.statement(statement.id)).text };
}

test("Ctrl arrows move the start, Ctrl Shift arrows the end; U puts them back, also after a reload", async ({
  as,
  api,
}) => {
  const { id, statement, number, words } = await bringInRepair(api);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.openRow(number);
  await desk.page.keyboard.press("Control+ArrowLeft");
  await desk.expectWords(`said ${statement.text}`);
  await expect(desk.said(`Statement ${number} holds other words`)).toBeVisible();
  await desk.page.keyboard.press("Control+ArrowRight");
  await desk.page.keyboard.press("Control+ArrowRight");
  await desk.page.keyboard.press("Control+Shift+ArrowLeft");
  await expect.poll(words).toBe("repair would cost £4.2");

  await desk.reload();
  await desk.page.keyboard.press("u");
  await expect.poll(words).toBe(`said ${statement.text}`);
  await desk.page.keyboard.press("u");
  await expect.poll(words).toBe(statement.text);
});

test("edges of two statements, one right after the other, both go in", async ({ as, api }) => {
  const { id, statements, number, words } = await bringInRepair(api);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.openRow(number);
  await desk.page.keyboard.press("Control+ArrowRight");
  await desk.page.keyboard.press("j");
  await desk.page.keyboard.press("Control+ArrowRight");
  await expect.poll(words).toBe("repair would cost £4.2 million");
  await expect
    .poll(async () => (await api.statement(statements[number]?.id ?? "")).text)
    .toMatch(/^budgeted for the hinges/);
});

test("a verdict right after a moved edge judges the words that are shown", async ({ as, api }) => {
  const { id, statement, number, words } = await bringInRepair(api);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.openRow(number);
  await desk.page.keyboard.press("Control+ArrowRight");
  await desk.page.keyboard.press("2");
  await desk.page.keyboard.press("Control+Enter");
  await expect(desk.said(`Statement ${number} marked disputed`)).toBeVisible();
  expect(await words()).toBe("repair would cost £4.2 million");
  expect((await api.statement(statement.id)).status).toBe("disputed");
});

test("leaving the page at once loses no edge", async ({ as, api }) => {
  const { id, number, words } = await bringInRepair(api);
  const page = await as("editor");
  const desk = new ReviewDesk(page);
  await desk.open(id);
  await desk.openRow(number);
  await page.keyboard.press("Control+ArrowRight");
  await page.goto("/documents");
  await expect.poll(words).toBe("repair would cost £4.2 million");

  await desk.open(id);
  await desk.openRow(number);
  await page.keyboard.press("Control+ArrowRight");
  await page.getByRole("navigation").getByRole("link", { name: "Speakers" }).first().click();
  await expect.poll(words).toBe("would cost £4.2 million");
});

test.describe(() => {
  // The browser says on its console what it cannot reach.
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("an edge moved while the desk does not answer goes in when it does, also in another page", async ({
    as,
    api,
  }) => {
    const { id, number, words } = await bringInRepair(api);
    const page = await as("editor");
    const desk = new ReviewDesk(page);
    await desk.open(id);
    await desk.openRow(number);
    await page.context().setOffline(true);
    await page.keyboard.press("Control+ArrowRight");
    await desk.expectWords("repair would cost £4.2 million");
    await page.close();

    const context = page.context();
    await context.setOffline(false);
    const later = new ReviewDesk(await context.newPage());
    await later.open(id);
    await expect(later.said(`Statement ${number} holds other words`)).toBeVisible();
    expect(await words()).toBe("repair would cost £4.2 million");
  });
});

test("where somebody was first, theirs is shown and the reader's words are offered and used", async ({ as, api }) => {
  const { id, statement, number, words } = await bringInRepair(api);
  const desk = new ReviewDesk(await as("editor"));
  // The page does not hear of the other change in time: its live stream never answers.
  await desk.page.route("**/api/v1/events**", () => undefined);
  await desk.open(id);
  await desk.openRow(number);
  await api.editStatement(statement, { end: statement.end - " million".length });
  await desk.page.keyboard.press("Control+ArrowRight");
  const offer = desk.page.getByRole("alert").filter({ hasText: "The edges you moved were not saved" });
  await expect(offer).toContainText("repair would cost £4.2 million");
  await desk.expectWords("the repair would cost £4.2");

  await desk.reload();
  await desk.openRow(number);
  await expect(offer).toContainText("repair would cost £4.2 million");
  await offer.getByRole("button", { name: "Use my words" }).click();
  await expect.poll(words).toBe("repair would cost £4.2 million");
  await expect(offer).toBeHidden();
});
