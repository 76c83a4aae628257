import { expect, type Locator, type Page } from "@playwright/test";

type VerdictName = "Verified" | "Disputed" | "Needs sourcing";
const keyOf: Record<VerdictName, string> = { Verified: "1", Disputed: "2", "Needs sourcing": "3" };

/** A document's review desk: text, statement, queue. */
export class ReviewDesk {
  readonly queue: Locator;
  readonly verdict: Locator;
  readonly rationale: Locator;
  readonly conflict: Locator;

  constructor(readonly page: Page) {
    this.queue = page.getByRole("complementary", { name: "Queue" });
    this.verdict = page.getByRole("form", { name: "Your verdict" });
    this.rationale = page.getByRole("textbox", { name: "Rationale" });
    this.conflict = page.getByRole("dialog", { name: /while you were writing/ });
  }

  /** Opens a document, at a statement where one is given. */
  async open(documentId: string, statementId?: string): Promise<void> {
    const at = statementId === undefined ? "" : `?s=${statementId}`;
    await this.settled(() => this.page.goto(`/documents/${documentId}/review${at}`));
  }

  async reload(): Promise<void> {
    await this.settled(() => this.page.reload());
  }

  /** The desk answers keys once it follows the live stream: until then the page is only what the server drew. */
  async settled(load: () => Promise<unknown>): Promise<void> {
    const following = this.page.waitForRequest(/\/api\/v1\/events\?/);
    await load();
    await following;
    await expect(this.openStatement).toBeVisible();
  }

  /** The panel of the statement that is open. */
  get openStatement(): Locator {
    return this.page.getByRole("region", { name: /^Statement \d+$/ });
  }

  /** A row of the queue by its number. */
  row(number: number): Locator {
    return this.queue.getByRole("listitem").getByRole("button", { name: new RegExp(`^${number}\\b`) });
  }

  /** The tab that counts a status; pressing it filters the queue. */
  countOf(status: string, count: number): Locator {
    return this.queue.getByRole("button", { name: `${status}, ${count}`, exact: true });
  }

  async expectOpen(number: number): Promise<void> {
    await expect(this.page.getByRole("region", { name: `Statement ${number}`, exact: true })).toBeVisible();
  }

  /** Chooses and gives, by keyboard alone. */
  async judge(verdict: VerdictName, why?: string): Promise<void> {
    if (why !== undefined) {
      await this.page.keyboard.press("w");
      await expect(this.rationale).toBeFocused();
      await this.page.keyboard.type(why);
      await this.page.keyboard.press("Escape");
    }
    await this.page.keyboard.press(keyOf[verdict]);
    await expect(this.verdict.getByRole("button", { name: verdict })).toHaveAttribute("aria-pressed", "true");
    await this.page.keyboard.press("Control+Enter");
  }

  /** What was just said to everybody, screen readers included. */
  said(words: string | RegExp): Locator {
    return this.page.getByRole("status").filter({ hasText: words });
  }
}
