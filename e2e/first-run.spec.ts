import { expect } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { type DeskServer, startDesk } from "./desk-server";
import { quiet as test } from "./quiet";

let desk: DeskServer;
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(() => desk.stop());

test("the printed address makes the first administrator and a sample document, once", async ({ page }) => {
  await page.goto(desk.origin);
  await expect(page.getByRole("heading", { name: "Nobody has set up this desk yet" })).toBeVisible();

  await page.goto(`${desk.setUpAddress.slice(0, -4)}xxxx`);
  await expect(page.getByRole("heading", { name: "This set-up address is no longer right" })).toBeVisible();

  await page.goto(desk.setUpAddress);
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Your name" }).fill("Hedda Nystrom");
  await page.getByRole("textbox", { name: "Desk" }).fill("Night desk");
  await page.getByRole("textbox", { name: "E-mail" }).fill("hedda@desk.example");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Open the desk" }).click();
  await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");

  await page.getByLabel("Password").fill("walnut pier lantern");
  await page.getByRole("button", { name: "Open the desk" }).click();
  await page.waitForURL((url) => url.pathname !== "/set-up");
  await page.goto(`${desk.origin}/documents`);
  await expect(page.getByRole("link", { name: /Sarnport votes for the barrier/ }).first()).toBeVisible();

  await page.goto(desk.setUpAddress);
  await expect(page.getByRole("heading", { name: "This desk is set up already" })).toBeVisible();
});
