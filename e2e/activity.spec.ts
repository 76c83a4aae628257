import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { people } from "./people";
import { harbourStory } from "./stories";

test("what happened to a document is read by day, by kind and by person", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const statement = statements[0];
  if (!statement) throw new Error("The story has no statement.");
  await api.giveVerdict(statement, "disputed", "Another number.");
  await api.comment(statement.id, "Which notice is that?");

  const page = await as("viewer");
  await page.goto(`/documents/${id}/review?s=${statement.id}`);
  await page.getByRole("link", { name: "Activity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const day = page.getByRole("main").getByRole("region").first();
  await expect(day.getByRole("listitem").first()).toContainText(`${people.editor.name} commented on`);
  await expect(day).toContainText("disputed");
  await page.getByRole("navigation", { name: "Kinds of acts" }).getByRole("link", { name: "Verdicts" }).click();
  await expect(day.getByRole("listitem")).toHaveCount(1);
  await expect(day).toContainText(`${people.editor.name} marked`);
  await page.getByRole("navigation", { name: "Kinds of acts" }).getByRole("link", { name: "Evidence" }).click();
  await expect(page.getByText("Nothing under evidence")).toBeVisible();
  await page.getByRole("link", { name: "Show everything" }).click();
  await page.getByRole("link", { name: people.editor.name }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: people.editor.name })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Commented on");
  await page
    .getByRole("link", { name: /^The statement of line/ })
    .first()
    .click();
  await page.getByRole("link", { name: "All that happened" }).click();
  await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("commented on");
});
