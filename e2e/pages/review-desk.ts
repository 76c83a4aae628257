import { expect, type Locator, type Page } from "@playwright/test";
import { expectFollowing } from "./following";

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

  /** The desk answers keys once it follows live events: until then the page is only what the server drew. */
  async settled(load: () => Promise<unknown>): Promise<void> {
    await load();
    await expectFollowing(this.page, "document=");
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

  /** Opens a statement by its row, as a mouse would. */
  async openRow(number: number): Promise<void> {
    await this.row(number).click();
    await this.expectOpen(number);
  }

  /** The words of the open statement, as its panel prints them; its status, for screen readers, follows them. */
  async expectWords(words: string): Promise<void> {
    const printed = this.page.getByRole("region", { name: "As printed" }).locator("[data-kind]").first();
    await expect(printed).toHaveText(new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( \\([a-z ]+\\))?$`));
  }

  get bulk(): Locator {
    return this.page.getByRole("region", { name: "Selected statements" });
  }

  /** Chooses words of the text with the mouse, from the first letter's left edge to the last one's right. */
  async dragOver(words: string): Promise<void> {
    const text = this.page.getByRole("region", { name: /^Text of the document/ });
    const ends = await text.evaluate((pane, wanted) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; from: number }[] = [];
      let all = "";
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        nodes.push({ node, from: all.length });
        all += node.textContent ?? "";
      }
      const place = (offset: number) => {
        const { node, from } = nodes.findLast(({ from }) => from <= offset) ?? { node: pane, from: 0 };
        const range = document.createRange();
        range.setStart(node, offset - from);
        range.setEnd(node, offset - from + 1);
        return range;
      };
      const at = all.indexOf(wanted);
      if (at < 0) throw new Error(`${wanted} is not in the text`);
      place(at).startContainer.parentElement?.scrollIntoView({ block: "center" });
      const [first, last] = [place(at), place(at + wanted.length - 1)].map((range) => range.getBoundingClientRect());
      return first && last && [first.left + 0.5, first.top + first.height / 2, last.right, last.top + last.height / 2];
    }, words);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends ?? [];
    await this.page.mouse.move(x1, y1);
    await this.page.mouse.down();
    await this.page.mouse.move(x2, y2, { steps: 4 });
    await this.page.mouse.up();
  }

  /** How many statements the queue says there are. */
  async expectTotal(total: number): Promise<void> {
    await expect(this.queue.getByText(new RegExp(`open of ${total}$`))).toBeVisible();
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
