import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { harbourStory } from "./stories";

test("the record’s head is downloaded, and the record is held against it later", async ({ as, api, desk }) => {
  const { title, text } = harbourStory();
  await api.bringIn(title, text);
  const page = await as("administrator");
  await page.goto("/settings/record");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download today’s head" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^quotedesk-head-\d{4}-\d\d-\d\d\.json$/);
  const head = await download.path();
  await api.bringIn(`${title}, again`, `${text}\n\nThe office did not say more.`);
  expect(await desk.command("verify", "--head", head)).toContain("are those of the head kept on");
});
