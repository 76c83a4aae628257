import { expect, type Request } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { Room } from "./pages/room";
import { people } from "./people";
import { harbourStory } from "./stories";

test.describe("with a dropped connection", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("three members: a blind vote, a split, another round, a dropped connection, and the minutes", async ({
    as,
    api,
  }) => {
    const { title, text } = harbourStory();
    const { id: documentId } = await api.bringIn(title, text);
    const lead = new Room(await as("editor"));
    await lead.page.goto(`/sessions/new?document=${documentId}`);
    await lead.page.getByLabel("Name of the session").fill("Gate vote");
    await lead.page.getByRole("button", { name: "Open the session" }).click();
    await expect(lead.page.getByRole("heading", { level: 1, name: "Gate vote" })).toBeVisible();
    const id = lead.page.url().split("/").at(-1) ?? "";

    const second = new Room(await as("reviewer"));
    const third = new Room(await as("administrator"));
    await second.join(id);
    await third.join(id);
    await lead.button("Open statement 1").click();

    // blind: what a colleague voted is nowhere on the others' pages
    await second.vote("Disputed", "The notice has another number");
    await expect(lead.seat(people.reviewer.name)).toContainText("In");
    await expect(lead.votes).not.toContainText("Disputed, ");
    expect(await lead.page.content()).not.toContain("The notice has another number");
    await expect(lead.button(/^Reveal the votes/)).toHaveAttribute("aria-disabled", "true");

    // a split: nothing is decided
    await lead.vote("Verified");
    await third.vote("Needs sourcing");
    await expect(lead.button(/^Reveal the votes/)).not.toHaveAttribute("aria-disabled", "true");
    await lead.button(/^Reveal the votes/).click();
    await expect(second.votes).toContainText("Split, 1 to 1 to 1");
    await expect(second.seat("You")).toContainText("The notice has another number");
    await expect(third.button(/^Record/)).toHaveCount(0);

    // talked over, with one of them cut off meanwhile
    await third.page.context().setOffline(true);
    await second.say("Look at the second page of the notice.");
    await expect(lead.thread).toContainText("second page of the notice");
    await lead.button(/^Discuss and vote again/).click();
    await third.page.context().setOffline(false);
    await expect(third.votes).toContainText("round 2");
    await expect(third.thread).toContainText("second page of the notice");

    await lead.vote("Disputed");
    await second.vote("Disputed", "Page two says nine");
    await third.vote("Needs sourcing", "Who wrote page two?");
    await lead.button(/^Reveal the votes/).click();
    await expect(third.votes).toContainText("Disputed, 2 to 1");
    await expect(third.votes).toContainText(`The dissent of ${people.administrator.name} goes into the minutes`);
    await lead.button(/^Record and go on/).click();
    await expect(second.page.getByLabel("Statement 2, shared")).toBeVisible();

    await lead.button(/^Park it/).click();
    await lead.page.getByLabel("Who sees to it").selectOption({ label: people.reviewer.name });
    await lead.page.getByLabel("What is to be done").fill("Ask the lock keeper");
    await lead.page.getByRole("dialog").getByRole("button", { name: "Park it" }).click();
    await expect(second.page.getByText("has not opened a statement yet")).toBeVisible();
    await lead.button("Close the session").click();
    await expect(third.page.getByText("This session is closed")).toBeVisible();

    await third.page.getByRole("link", { name: "Read the minutes" }).click();
    const minutes = third.page.getByRole("main");
    await expect(minutes).toContainText("1. Disputed, 2 to 1, in round 2");
    await expect(minutes).toContainText(`${people.administrator.name}: needs sourcing. Who wrote page two?`);
    await expect(minutes).toContainText(`${people.reviewer.name} sees to it: Ask the lock keeper`);
    await expect(minutes).toContainText("1 parked");
    await expectAccessible(third.page);
    const download = third.page.waitForEvent("download");
    await third.page.getByRole("link", { name: "Markdown" }).click();
    expect((await download).suggestedFilename()).toMatch(/^minutes-.*\.md$/);

    const statuses = (await api.statements(documentId)).map(({ status }) => status);
    expect(statuses.filter((status) => status === "disputed")).toHaveLength(1);
  });
});

test.describe("whose readings are held back", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test("asks for what others do, which everybody else is told without asking", async ({ as, api }) => {
    const { title, text } = harbourStory();
    const { id: documentId } = await api.bringIn(title, text);
    const { id } = await api.openSession("Told", documentId);
    const lead = new Room(await as("editor"));
    const second = new Room(await as("reviewer"));
    const cut = new Room(await as("administrator"));
    const onlooker = new Room(await as("viewer"));
    await cut.page.route("**/readings*", (route) => route.abort());
    await lead.open(id);
    await second.join(id);
    await cut.join(id);
    // Whoever opens a room asks once, for what happened since the page was made.
    const asks = (request: Request) => request.headers()["next-action"] !== undefined;
    const begun = onlooker.page.waitForRequest(asks);
    await onlooker.open(id);
    await begun;
    const asked: string[] = [];
    onlooker.page.on("request", (request) => asks(request) && asked.push(request.url()));
    await lead.button("Open statement 1").click();
    await expect(cut.votes).toBeVisible();
    await second.vote("Disputed");
    await expect(onlooker.seat(people.reviewer.name)).toContainText("In");
    expect(asked).toEqual([]);
    await expect(cut.seat(people.reviewer.name)).toContainText("In");
  });
});

test("a whole vote with the keyboard alone, and silent keys in the reason's field", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id: documentId } = await api.bringIn(title, text);
  const { id } = await api.openSession("Keys", documentId);
  const lead = new Room(await as("editor"));
  await lead.open(id);
  await lead.button("Open statement 1").focus();
  await lead.page.keyboard.press("Enter");
  await expect(lead.votes).toBeVisible();
  await lead.page.keyboard.press("w");
  await lead.page.keyboard.type("123 rv");
  await expect(lead.seat("You")).toContainText("Reading");
  await lead.page.keyboard.press("Tab");
  await lead.page.keyboard.press("2");
  await expect(lead.seat("You")).toContainText("Disputed");
  await lead.page.keyboard.press("r");
  await expect(lead.votes).toContainText("123 rv");
  await lead.page.keyboard.press("v");
  await expect(lead.votes).toContainText("round 2");
  await lead.page.keyboard.press("3");
  await expect(lead.seat("You")).toContainText("Needs sourcing");
  await lead.page.keyboard.press("r");
  await expect(lead.button(/^Record and go on/)).toBeVisible();
  await lead.page.keyboard.press("j");
  await expect(lead.page.getByLabel("Statement 2, shared")).toBeVisible();
});

test("on a phone a member votes and sees the reveal", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id: documentId } = await api.bringIn(title, text);
  const { id } = await api.openSession("Phone", documentId);
  const lead = new Room(await as("editor"));
  await lead.open(id);
  const member = new Room(await as("reviewer"));
  await member.page.setViewportSize({ width: 390, height: 844 });
  await member.join(id);
  await lead.button("Open statement 1").click();
  await member.vote("Disputed");
  await expect(member.seat("You")).toContainText("Disputed");
  await expectAccessible(member.page);
  await expectReflow(member.page);
  await lead.vote("Disputed");
  await lead.button(/^Reveal the votes/).click();
  await expect(member.votes).toContainText("Disputed, all agree");
});

test("the list of sessions and the form are accessible and reflow", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id: documentId } = await api.bringIn(title, text);
  await api.openSession("Barrier vote, first pass", documentId);
  const page = await as("editor");
  for (const path of ["/sessions", "/sessions/new"]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectReflow(page);
  }
});
