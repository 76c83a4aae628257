import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("the sure ones are shown, confirmed together, and given back by one undo", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.queue.getByRole("button", { name: "Confirm the sure ones" }).click();
  const dialog = desk.page.getByRole("dialog", { name: "Confirm the sure ones" });
  await dialog.getByLabel("Confidence of at least").selectOption("0.7");
  const shown = await dialog.getByRole("list", { name: "What would be confirmed" }).getByRole("listitem").count();
  expect(shown).toBeGreaterThan(0);
  await dialog.getByRole("button", { name: `Confirm ${shown}` }).click();
  await expect(desk.said(new RegExp(`${shown} statements? confirmed`))).toBeVisible();
  const vouched = async () => (await api.statements(id)).filter(({ attributedBy }) => attributedBy !== null).length;
  expect(await vouched()).toBe(shown);

  await desk.page.keyboard.press("u");
  await expect.poll(vouched).toBe(0);
});
