import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

const karst = "I will not open it on a promise";

test("M merges a statement with the next of its kind, and U parts them, also after a reload", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const second = statements.findIndex((one) => one.text.includes(karst));
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.openRow(second); // numbers count from 1: this is the one before it
  await desk.page.keyboard.press("m");
  await expect(desk.said("2 statements merged")).toBeVisible();
  await desk.expectTotal(statements.length - 1);
  await desk.expectOpen(second);
  const [first, last] = [statements[second - 1], statements[second]];
  await desk.expectWords(text.slice(first?.start, last?.end));

  await desk.reload();
  await desk.page.keyboard.press("u");
  await desk.expectTotal(statements.length);
  expect((await api.statements(id)).map((one) => one.text)).toEqual(statements.map((one) => one.text));
});

test("statements of two speakers are not merged, and the desk says why", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.openRow(statements.findIndex((one) => one.text.includes(karst)) + 1);
  await desk.page.keyboard.press("m");
  await expect(desk.page.getByRole("alert").filter({ hasText: "different speakers" })).toBeVisible();
  await desk.expectTotal(statements.length);
});

test("Delete removes a statement, the one in its place opens, and U brings it back", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.openRow(2);
  await desk.page.keyboard.press("Delete");
  await expect(desk.said("Statement 2 removed")).toBeVisible();
  await desk.expectTotal(statements.length - 1);
  await desk.expectOpen(2);
  await desk.expectWords(statements[2]?.text ?? "");

  await desk.page.keyboard.press("u");
  await desk.expectTotal(statements.length);
  expect((await api.statements(id)).map((one) => one.id)).toEqual(statements.map((one) => one.id));
});
