import type { Locator, Page } from "@playwright/test";
import { expectFollowing } from "./following";

type Verdict = "Verified" | "Disputed" | "Needs sourcing";

/** A review session, as one of its members sees it. */
export class Room {
  readonly votes: Locator;
  readonly thread: Locator;
  readonly agenda: Locator;
  readonly people: Locator;

  constructor(readonly page: Page) {
    this.votes = page.getByRole("region", { name: /^Votes/ });
    this.thread = page.getByRole("complementary", { name: "Thread" });
    this.agenda = page.getByRole("region", { name: "Agenda" });
    this.people = page.getByRole("button", { name: /^People:/ });
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/sessions/${id}`);
    await expectFollowing(this.page, `session=${id}`);
  }

  async join(id: string): Promise<void> {
    await this.open(id);
    await this.page.getByRole("button", { name: "Join the session" }).click();
    await this.page.getByRole("button", { name: "Leave" }).waitFor();
  }

  async vote(verdict: Verdict, reason?: string): Promise<void> {
    if (reason) await this.page.getByLabel(/^Why you vote so/).fill(reason);
    await this.votes.getByRole("button", { name: verdict }).click();
  }

  /** The statement that is shown, by its number on the agenda. */
  item(number: number): Locator {
    return this.page.getByRole("region", { name: `Statement ${number}, shared` });
  }

  /** What lies on somebody's place. */
  seat(name: string): Locator {
    return this.votes.getByRole("listitem").filter({ hasText: name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  async say(words: string): Promise<void> {
    await this.page.getByLabel("Write to the room").fill(words);
    await this.page.keyboard.press("Enter");
  }
}
