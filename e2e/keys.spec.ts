import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("a key changed in settings answers at the desk, and the old one rests", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const page = await as("reviewer");
  await page.goto("/settings/keys");
  await page.getByRole("button", { name: "Change the key for disputed" }).click();
  const dialog = page.getByRole("dialog", { name: /A key for/ });
  await expect(dialog.getByRole("textbox", { name: "Key" })).toBeFocused();
  await page.keyboard.press("z");
  await expect(dialog.getByRole("textbox", { name: "Key" })).toHaveValue("Z");
  await dialog.getByRole("button", { name: "Use this key" }).click();
  await expect(page.getByText("“disputed” is now Z.")).toBeVisible();

  const desk = new ReviewDesk(page);
  await desk.open(id);
  const disputed = desk.verdict.getByRole("button", { name: "Disputed" });
  await page.keyboard.press("2");
  await expect(disputed).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("z");
  await expect(disputed).toHaveAttribute("aria-pressed", "true");

  await page.goto("/settings/keys");
  await page.getByRole("button", { name: "Set all back" }).click();
  await expect(page.getByText("Every key is as the desk has it.")).toBeVisible();
});

test("keys rest in every field of the desk", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const page = await as("editor");
  const desk = new ReviewDesk(page);
  await desk.open(id);
  const typed = "jkxmqcus1?.";
  const untouched = async () => {
    await desk.expectOpen(1);
    await expect(desk.bulk).toHaveCount(0);
    await expect(page.getByRole("dialog", { name: "Keys" })).toHaveCount(0);
  };

  await page.keyboard.press("/");
  const words = desk.queue.getByRole("searchbox").or(desk.queue.getByRole("textbox")).first();
  await expect(words).toBeFocused();
  await page.keyboard.type(typed);
  await expect(words).toHaveValue(typed);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await untouched();
  await page.keyboard.press("Escape");

  await page.keyboard.press("e");
  const address = page.getByRole("form", { name: "Add evidence" }).getByRole("textbox", { name: "Address" });
  await address.click();
  await page.keyboard.type(typed);
  await expect(address).toHaveValue(typed);
  await untouched();

  await desk.rationale.click();
  await page.keyboard.type(typed);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+ArrowLeft");
  await expect(desk.rationale).toHaveValue(typed);
  await untouched();
  await expect(desk.verdict.getByRole("button", { name: "Verified" })).toHaveAttribute("aria-pressed", "false");
  await desk.expectTotal(statements.length);
  expect((await api.statements(id)).map((one) => one.text)).toEqual(statements.map((one) => one.text));
});

test("a key pressed right after a menu closes is heard", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const page = await as("editor");
  const desk = new ReviewDesk(page);
  await desk.open(id);
  await page.keyboard.press(".");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await expect(page.getByRole("dialog", { name: "Who said statement 1?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press(".");
  await page.getByRole("menuitem", { name: /Make it a claim/ }).click();
  await page.keyboard.press("j");
  await desk.expectOpen(2);
});
