import { expect, type Locator } from "@playwright/test";
import type { ReviewDesk } from "./review-desk";

/** The form at the review desk that adds evidence. */
export class EvidenceForm {
  readonly form: Locator;
  readonly read: Locator;
  readonly words: Locator;
  readonly place: Locator;

  constructor(readonly desk: ReviewDesk) {
    this.form = desk.page.getByRole("form", { name: "Add evidence" });
    this.read = this.form.getByRole("region", { name: "What was read" });
    this.words = this.form.getByRole("textbox", { name: "Its words" });
    this.place = this.form.getByRole("textbox", { name: "Where in it" });
  }

  async open(): Promise<void> {
    await this.desk.page.keyboard.press("e");
    await expect(this.form.getByRole("textbox", { name: "Address" })).toBeFocused();
  }

  source(name: string): Locator {
    return this.form.getByRole("radio", { name, exact: true });
  }

  async give(file: { name: string; buffer: Buffer }): Promise<void> {
    await this.source("File").check();
    await this.form.getByLabel("Choose a file").setInputFiles({ mimeType: "application/octet-stream", ...file });
  }

  button(name: string): Locator {
    return this.form.getByRole("button", { name });
  }
}
