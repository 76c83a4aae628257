import { expect, type Locator, type Page } from "@playwright/test";

/** One speaker: names, roles, statements, and merges. */
export class SpeakerPage {
  readonly merge: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.merge = page.getByRole("button", { name: /^Merge/ });
    this.dialog = page.getByRole("dialog", { name: /^Merge/ });
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/speakers/${slug}`);
  }

  heading(name: string): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  async mergeWith(other: string): Promise<void> {
    await this.merge.click();
    await this.dialog.getByRole("combobox", { name: "The other speaker" }).fill(other);
    await this.page.getByRole("option", { name: other }).first().click();
    const confirm = this.dialog.getByRole("button", { name: /^Merge into/ });
    await expect(confirm).toBeVisible();
    await confirm.click();
    await expect(this.dialog).toBeHidden();
  }

  async undoMergeOf(name: string): Promise<void> {
    await this.page.getByRole("button", { name: `Undo the merge of ${name}` }).click();
  }
}
