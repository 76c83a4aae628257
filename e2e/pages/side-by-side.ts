import { expect, type Locator, type Page } from "@playwright/test";

/** A printed quote beside its source. */
export class SideBySide {
  readonly table: Locator;
  readonly scale: Locator;
  readonly accept: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole("table", { name: "The printed quote and its source, aligned" });
    this.scale = page.getByRole("list", { name: /^Six classes/ });
    this.accept = page.getByRole("form", { name: "Accept as evidence" });
  }

  async open(statementId: string): Promise<void> {
    await this.page.goto(`/statements/${statementId}/side-by-side`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** Presses a key until it is heard: before the page listens it is only what the server drew. */
  async press(key: string, seen: () => Promise<void>): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press(key);
      await seen();
    }).toPass();
  }

  get shownClass(): Locator {
    return this.scale.locator("[aria-current]");
  }

  get focusedRow(): Locator {
    return this.table.locator("tr:focus");
  }
}
