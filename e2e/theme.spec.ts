import { expect, type Page } from "@playwright/test";
import { signIn, test } from "./fixtures";

/** Chooses a theme, and waits until it is saved with the account. */
async function choose(page: Page, theme: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("radio", { name: theme }).check();
  await saved;
}

test("the theme that a person chose comes with them to another browser", async ({ as, browser, desk, listenTo }) => {
  const page = await as("viewer");
  await page.goto("/settings");
  await choose(page, "Dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  const context = await browser.newContext({ baseURL: desk.origin });
  listenTo(context);
  const other = await context.newPage();
  await signIn(other, "viewer");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await context.close();

  await choose(page, "As the system has it");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", /./);
});
