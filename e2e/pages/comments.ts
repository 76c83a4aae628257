import type { Locator, Page } from "@playwright/test";

/** The threads of a statement, wherever they stand. */
export class Comments {
  readonly section: Locator;
  readonly field: Locator;
  /** whom an @ offers */
  readonly offered: Locator;

  constructor(readonly page: Page) {
    this.section = page.getByRole("region", { name: "Comments" });
    this.field = page.getByRole("textbox", { name: "Comment" });
    this.offered = page.getByRole("listbox", { name: "People of the desk" }).getByRole("option");
  }

  thread(number: number): Locator {
    return this.section
      .getByRole("list", { name: "Threads" })
      .first()
      .locator(":scope > li")
      .nth(number - 1);
  }

  comment(author: string): Locator {
    return this.section.getByRole("article", { name: `Comment by ${author}` });
  }

  button(name: string): Locator {
    return this.section.getByRole("button", { name });
  }
}
