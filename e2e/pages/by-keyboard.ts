import { expect, type Locator } from "@playwright/test";

/** More stops than any page of the desk has. */
const mostStops = 120;

/** Goes to an element as a keyboard does, Tab after Tab, and fails where it cannot be reached so. */
export async function tabTo(wanted: Locator): Promise<void> {
  const page = wanted.page();
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not reach ${wanted}.`);
}

/** Presses a button without a mouse. */
export async function pressByKey(button: Locator): Promise<void> {
  await tabTo(button);
  await button.page().keyboard.press("Enter");
}
