import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import type { Api } from "./api";
import { test } from "./fixtures";
import { pressByKey, tabTo } from "./pages/by-keyboard";
import { ReviewDesk } from "./pages/review-desk";
import { Room } from "./pages/room";
import { people } from "./people";
import { harbourStory } from "./stories";

test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

/** A document that two verdicts close, given blind, and a session on all of it, led by the editor. */
async function arrange(api: Api, name: string) {
  const { title, text } = harbourStory();
  const { id: documentId, statements } = await api.bringIn(title, text);
  await api.setRules(documentId, { needed: 2, blind: true });
  const { id } = await api.openSession(name, documentId);
  return { id, documentId, statement: statements[0]?.id ?? "" };
}

/** The pages of agreement behind the minutes, and what they open. */
async function readAgreement(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Agreement", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Readers agree in 33 % of pairs" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Agreement of every two readers" }).getByRole("row")).toHaveCount(4);
  await expectAccessible(page);
  await expectReflow(page);
  const differing = page.getByRole("row", { name: new RegExp(`${people.administrator.name}`) }).first();
  await differing.getByRole("link", { name: "1 statement" }).click();
  await expect(page.getByRole("heading", { name: /^Statements that .* judged/ })).toBeVisible();
  await expect(page.getByRole("list", { name: "Statements" })).toContainText(
    `${people.administrator.name}: needs sourcing`,
  );
}

test("a session, its dissent, a ruling on it, and what each of the three reads of it afterwards", async ({
  as,
  api,
}) => {
  const { id, documentId, statement } = await arrange(api, "Gate vote");
  const lead = new Room(await as("editor"));
  const second = new Room(await as("reviewer"));
  const third = new Room(await as("administrator"));
  await lead.open(id);
  await second.join(id);
  await third.join(id);
  await lead.button("Open statement 1").click();
  await second.vote("Disputed", "The notice has another number");
  await lead.vote("Disputed");
  // cut off while the others talk; what was said meanwhile is there once the connection is
  await third.page.context().setOffline(true);
  await second.say("Look at the second page.");
  await expect(lead.thread).toContainText("Look at the second page.");
  await third.page.context().setOffline(false);
  await expect(third.thread).toContainText("Look at the second page.");
  await third.vote("Needs sourcing", "Who wrote the notice?");
  await lead.button(/^Reveal the votes/).click();
  await expect(third.votes).toContainText("Disputed, 2 to 1");
  await lead.button(/^Record and go on/).click();
  await expect(third.page.getByLabel("Statement 2, shared")).toBeVisible();
  await lead.button("Close the session").click();
  await expect(third.page.getByText("This session is closed")).toBeVisible();

  // the one who dissents says so at the desk: it is split, and ruled on
  const desk = new ReviewDesk(third.page);
  await desk.open(documentId, statement);
  await expect(desk.verdict).toContainText("Two verdicts close it; each is kept from others until all are in");
  await desk.judge("Needs sourcing", "Still nobody knows who wrote it.");
  await expect.poll(async () => (await api.statement(statement)).status).toBe("unreviewed");
  await lead.page.goto("/");
  const toRule = lead.page.getByRole("region", { name: /^To be ruled on/ });
  await expect(toRule.locator(`a[href$="?s=${statement}"]`)).toBeVisible();
  await lead.page.goto(`/statements/${statement}/adjudicate`);
  await expect(lead.page.getByText("Still nobody knows who wrote it.")).toBeVisible();
  await lead.page.getByRole("radio", { name: "Disputed" }).check();
  await lead.page.getByLabel("Why", { exact: true }).fill("The number alone is wrong, whoever wrote it.");
  await lead.page.getByRole("button", { name: "Rule" }).click();
  await expect(lead.page.getByText("It is ruled on.")).toBeVisible();
  expect((await api.statement(statement)).status).toBe("disputed");

  await third.page.goto("/inbox");
  await expect(third.page.getByRole("list", { name: "Notices" }).getByRole("listitem").first()).toContainText(
    people.editor.name,
  );
  await second.page.goto(`/sessions/${id}/minutes`);
  const minutes = second.page.getByRole("main");
  await expect(minutes).toContainText("1. Disputed, 2 to 1");
  await expect(minutes).toContainText(`${people.administrator.name}: needs sourcing. Who wrote the notice?`);
  await readAgreement(second.page);
});

test("a whole session by three members, with the keyboard alone", async ({ as, api }) => {
  const { id } = await arrange(api, "Keys only");
  const lead = new Room(await as("editor"));
  const others = [new Room(await as("reviewer")), new Room(await as("administrator"))] as const;
  const [second, third] = others;
  await lead.open(id);
  for (const member of others) {
    await member.open(id);
    await pressByKey(member.button("Join the session"));
    await expect(member.button("Leave")).toBeVisible();
  }
  const keys = async (room: Room, ...pressed: string[]) => {
    for (const key of pressed) await room.page.keyboard.press(key);
  };
  const reasoned = async (room: Room, why: string, vote: string) => {
    await keys(room, "w");
    await room.page.keyboard.type(why);
    await keys(room, "Tab", vote);
  };
  await pressByKey(lead.button("Open statement 1"));
  for (const room of [second, third]) await expect(room.votes).toBeVisible();

  // a split, whose votes nobody sees before the reveal
  await keys(lead, "2");
  await keys(second, "3");
  await expect(lead.seat(people.reviewer.name)).toContainText("In");
  await expect(lead.votes).not.toContainText("Needs sourcing,");
  await keys(third, "1");
  await expect(lead.button(/^Reveal the votes/)).not.toHaveAttribute("aria-disabled", "true");
  await keys(lead, "r");
  await expect(third.votes).toContainText("Split, 1 to 1 to 1");
  await tabTo(second.page.getByLabel("Write to the room"));
  await second.page.keyboard.type("Page two says nine.");
  await keys(second, "Enter");
  await expect(lead.thread).toContainText("Page two says nine.");
  await keys(lead, "v");
  for (const room of [lead, second, third]) await expect(room.votes).toContainText("round 2");
  await keys(lead, "2");
  await tabTo(second.votes.getByRole("button", { name: "Disputed" }));
  await reasoned(second, "Page two", "2");
  await expect(second.seat("You")).toContainText("Disputed");
  await reasoned(third, "Who wrote it?", "3");
  await expect(third.seat("You")).toContainText("Needs sourcing");
  await expect(lead.button(/^Reveal the votes/)).not.toHaveAttribute("aria-disabled", "true");
  await keys(lead, "r");
  await expect(lead.button(/^Record and go on/)).toBeVisible();
  await keys(lead, "j");
  for (const room of [lead, third]) await expect(room.page.getByLabel("Statement 2, shared")).toBeVisible();

  await keys(lead, "p");
  const parking = lead.page.getByRole("dialog", { name: "Park this statement" });
  await tabTo(parking.getByLabel("What is to be done"));
  await lead.page.keyboard.type("Ask the lock keeper");
  await keys(lead, "Enter");
  await expect(parking).toBeHidden();
  await pressByKey(lead.button("Close the session"));
  await pressByKey(third.page.getByRole("link", { name: "Read the minutes" }));
  const minutes = third.page.getByRole("main");
  await expect(minutes).toContainText("1. Disputed, 2 to 1, in round 2");
  await expect(minutes).toContainText(`${people.administrator.name}: needs sourcing. Who wrote it?`);
  await expect(minutes).toContainText("Nobody sees to it yet: Ask the lock keeper");
  await pressByKey(third.page.getByRole("link", { name: "Agreement", exact: true }));
  await expect(third.page.getByRole("heading", { level: 1, name: /^Readers agree/ })).toBeVisible();
});

test("a whole session on phones, led from one, with a dropped connection", async ({ as, api }) => {
  const { id } = await arrange(api, "Phones");
  const rooms: Room[] = [];
  for (const role of ["editor", "reviewer", "administrator"] as const) {
    const page = await as(role);
    await page.setViewportSize({ width: 390, height: 844 });
    rooms.push(new Room(page));
  }
  const [lead, second, third] = rooms as [Room, Room, Room];
  await lead.open(id);
  await second.join(id);
  await third.join(id);
  await lead.button("Open statement 1").click();
  await lead.vote("Disputed");
  await second.vote("Verified");
  await third.vote("Needs sourcing");
  await lead.button(/^Reveal the votes/).click();
  for (const room of rooms) await expect(room.votes).toContainText("Split, 1 to 1 to 1");
  await third.page.context().setOffline(true);
  await lead.button(/^Discuss and vote again/).click();
  await third.page.context().setOffline(false);
  await expect(third.votes).toContainText("round 2");
  for (const room of rooms) await room.vote("Disputed");
  await expect(lead.button(/^Reveal the votes/)).not.toHaveAttribute("aria-disabled", "true");
  await lead.button(/^Reveal the votes/).click();
  await expect(third.votes).toContainText("Disputed, all agree");
  await expectReflow(lead.page);
  await lead.button(/^Record and go on/).click();
  await expect(second.page.getByLabel("Statement 2, shared")).toBeVisible();
  await lead.button(/^Park it/).click();
  await lead.page.getByLabel("Who sees to it").selectOption({ label: people.reviewer.name });
  await lead.page.getByRole("dialog").getByRole("button", { name: "Park it" }).click();
  await lead.button("Close the session").click();
  await third.page.getByRole("link", { name: "Read the minutes" }).click();
  await expect(third.page.getByRole("main")).toContainText("1. Disputed, all 3 agreed, in round 2");
  await expectReflow(third.page);
  // what was parked waits in its owner's queue
  await second.page.goto("/?queue=follow-ups");
  await expect(second.page.getByRole("list", { name: "From sessions" }).getByRole("listitem")).not.toHaveCount(0);
});
