import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { NewDocument } from "./pages/new-document";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("the same text again leads to the document that exists", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const bringIn = new NewDocument(await as("editor"));
  await bringIn.open();
  await bringIn.type(text);
  const told = bringIn.page.getByRole("status").filter({ hasText: "This text is on the desk already" });
  await expect(told).toContainText(title);
  await told.getByRole("link", { name: "Open it" }).click();
  await bringIn.page.waitForURL(`**/documents/${id}/review*`);
});

test("a text whose document was removed is restored with its verdicts", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const [first] = statements;
  if (first === undefined) throw new Error("The story has no statements");
  await api.giveVerdict(first, "disputed");
  const page = await as("editor");
  await page.goto("/documents");
  await page.getByRole("button", { name: `Remove ${title}` }).click();
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);

  const bringIn = new NewDocument(page);
  await bringIn.open();
  await bringIn.type(text);
  const told = page.getByRole("status").filter({ hasText: "This text was on the desk and was removed" });
  await expect(told).toContainText(title);
  await expect(page.getByRole("link", { name: "Open it" })).toHaveCount(0);
  await bringIn.title.fill(title);
  const desk = new ReviewDesk(page);
  await desk.settled(() => told.getByRole("button", { name: "Restore it" }).click());
  expect(page.url()).toContain(id);
  await expect(desk.countOf("Disputed", 1)).toBeVisible();
});
