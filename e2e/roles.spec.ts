import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("nobody sees anything without signing in", async ({ page, desk }) => {
  for (const path of ["/", "/documents", "/speakers", "/settings"]) {
    await page.goto(desk.origin + path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test("a viewer reads the desk and has no way to judge", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("viewer"));
  await desk.open(id);
  await expect(desk.verdict).toHaveCount(0);
  await desk.page.keyboard.press("2");
  await desk.page.keyboard.press("Control+Enter");
  await desk.reload();
  await expect(desk.countOf("Unreviewed", statements.length)).toBeVisible();
});

test("a reviewer may not bring in, nor see who has an account", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto("/documents/new");
  await expect(page.getByRole("button", { name: "Bring it in" })).toHaveCount(0);
  await page.goto("/settings/members");
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("an administrator sees every member", async ({ as }) => {
  const page = await as("administrator");
  await page.goto("/settings/members");
  await expect(page.getByText("rosa@desk.example")).toBeVisible();
});
