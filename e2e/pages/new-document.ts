import { expect, type Locator, type Page } from "@playwright/test";

/** Where a text is brought in. */
export class NewDocument {
  readonly text: Locator;
  readonly title: Locator;
  readonly file: Locator;
  readonly bringIn: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole("textbox", { name: "Text of the document" });
    this.title = page.getByRole("textbox", { name: "Title" });
    this.file = page.getByLabel("Choose a file");
    this.bringIn = page.getByRole("button", { name: "Bring it in" });
  }

  async open(): Promise<void> {
    await this.page.goto("/documents/new");
  }

  /** Types by keyboard, again where the page did not listen yet: it counts the words of what it has heard. */
  async type(text: string): Promise<void> {
    await expect(async () => {
      await this.text.focus();
      await this.page.keyboard.press("Control+A");
      await this.page.keyboard.insertText(text);
      await expect(this.page.getByText(/\b[1-9]\d* words\b/).first()).toBeVisible({ timeout: 3_000 });
    }).toPass();
  }
}
