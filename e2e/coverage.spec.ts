import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { expectFollowing } from "./pages/following";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("every sentence is checked, called not checkable or open, and the document cleared once nothing is", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, `${text}\nWhy now? And who would pay?\n`);
  const page = await as("editor");
  await page.goto(`/documents/${id}/coverage`);
  await expectFollowing(page, `document=${id}`);
  await expectAccessible(page);
  await expectReflow(page);

  const sentence = page.getByRole("listitem").filter({ hasText: "Why now?" });
  const expectState = (words: string) => expect(sentence.getByText(words, { exact: true }).first()).toBeVisible();
  await expectState("Open");
  await sentence.focus();
  await page.keyboard.press("n");
  await expectState("Piet Lindqvist said so");
  await page.keyboard.press("u");
  await expectState("Open");
  await page.getByRole("button", { name: /^Confirm \d+ suggestion/ }).click();
  await expectState("Piet Lindqvist said so");

  const clear = page.getByRole("button", { name: /^Clear:/ });
  await expect(clear).toHaveText(/\d+ statements are open$/);
  for (const one of await api.statements(id)) await api.giveVerdict(one, "disputed", "Not what the tape says.");
  // What holds no statement is left, and takes a person's word.
  const left = page.getByRole("button", { name: "Not checkable", exact: true });
  await expect(page.getByRole("button", { name: /^Clear:.*statement/ })).toBeHidden();
  for (let count = await left.count(); count > 0; count -= 1) {
    await left.first().click();
    await expect(left).toHaveCount(count - 1);
  }
  await page.getByRole("button", { name: "Clear for print" }).click();
  await expect(page.getByText(/cleared draft 1 for print$/)).toBeVisible();
  await expectAccessible(page);

  await api.redraft(id, `${text}\nWhy now? And who would ever pay?\n`);
  await expect(page.getByText(/cleared draft 1 for print/)).toBeHidden();
});

test("an editor waives what is open, by name and for a reason", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const page = await as("editor");
  await page.goto(`/documents/${id}/coverage`);
  await page.getByRole("button", { name: /^Clear:/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Waive and clear" }).click();
  await expect(dialog.getByText(/^Say why\./)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Why it is waived" }).fill("The morning edition goes at six.");
  await dialog.getByRole("button", { name: "Waive and clear" }).click();
  await expect(page.getByText("Piet Lindqvist cleared draft 1 for print, waiving what was open")).toBeVisible();
  await expect(page.getByText("The morning edition goes at six.")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw the clearance" }).click();
  await expect(page.getByRole("button", { name: /^Clear:/ })).toBeVisible();
});

test("the desk shows every sentence in place: open, checked or not checkable", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, `${text}\nWhy now? And who would pay?\n`);
  const before = await api.coverage(id);
  expect(before.counts.open).toBe(before.sentences.length);
  const page = await as("reviewer");
  const desk = new ReviewDesk(page);
  await desk.open(id);
  const rules = page.locator("[data-sentences] > *");
  await expect(rules).toHaveCount(0);
  await page.keyboard.press("Shift+S");
  const toggle = page.getByRole("button", { name: /^Sentences · \d+ open · \d+ checked · \d+ not checkable/ });
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect(toggle).toContainText(`Sentences · ${before.counts.open} open · 0 checked · 0 not checkable`);
  await expect(rules.first()).toBeVisible();
  expect(await rules.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("data-state")))])).toEqual([
    "open",
  ]);
  await expectAccessible(page);

  // What is decided, here or elsewhere, decides its sentence at once.
  for (const one of await api.statements(id)) await api.giveVerdict(one, "disputed", "Not what the tape says.");
  await expect(rules.and(page.locator('[data-state="checked"]')).first()).toBeVisible();
  const after = await api.coverage(id);
  expect(after.counts.checked).toBeGreaterThan(0);
  await expect(toggle).toContainText(`${after.counts.checked} checked`);
  await toggle.click();
  await expect(rules).toHaveCount(0);
});
