import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("X selects, Shift X selects to here, and one verdict goes to all of them and back", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.page.keyboard.press("x");
  await expect(desk.bulk).toContainText("1 selected");
  await desk.page.keyboard.press("j");
  await desk.page.keyboard.press("j");
  await desk.expectOpen(3);
  await desk.page.keyboard.press("Shift+X");
  await expect(desk.bulk).toContainText("3 selected");

  await desk.bulk.getByRole("button", { name: "Disputed" }).click();
  await expect(desk.said("3 statements marked disputed")).toBeVisible();
  await expect(desk.countOf("Disputed", 3)).toBeVisible();
  await expect(desk.bulk).toBeHidden();

  await desk.page.keyboard.press("u");
  await expect(desk.countOf("Disputed", 0)).toBeVisible();
  expect((await api.statements(id)).map(({ status }) => status)).toEqual(statements.map(() => "unreviewed"));
});

test("Ctrl A in the queue selects all that match, and no others; Escape selects none", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const [first] = statements;
  if (first === undefined) throw new Error("The story has no statements");
  await api.giveVerdict(first, "disputed");
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.countOf("Unreviewed", statements.length - 1).click();
  await desk.page.keyboard.press("Control+A");
  await expect(desk.bulk).toContainText(`${statements.length - 1} selected`);
  await desk.page.keyboard.press("Escape");
  await expect(desk.bulk).toBeHidden();
});

test("several are removed at once and come back, also after a reload", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.row(1).focus();
  await desk.page.keyboard.press("Control+A");
  await desk.bulk.getByRole("button", { name: "Remove" }).click();
  await expect(desk.said(`${statements.length} statements removed`)).toBeVisible();
  await expect(desk.page.getByRole("heading", { name: /No statements/ }).first()).toBeVisible();
  expect(await api.statements(id)).toEqual([]);

  await desk.page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await desk.expectTotal(statements.length);
  expect((await api.statements(id)).map((one) => one.text)).toEqual(statements.map((one) => one.text));
});

test("verified in bulk is refused where evidence is missing, and the desk counts what went in", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  await api.addEvidence(statements[0]?.id ?? "");
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.page.keyboard.press("x");
  await desk.page.keyboard.press("j");
  await desk.page.keyboard.press("x");
  await expect(desk.bulk).toContainText("2 selected");
  await desk.bulk.getByRole("button", { name: "Verified" }).click();
  await expect(desk.said("1 statement marked verified, 1 refused")).toBeVisible();
  await expect(desk.countOf("Verified", 1)).toBeVisible();
});
