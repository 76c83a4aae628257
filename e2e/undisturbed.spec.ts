import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { Comments } from "./pages/comments";
import { expectFollowing } from "./pages/following";
import { ReviewDesk } from "./pages/review-desk";
import { Room } from "./pages/room";
import { people } from "./people";
import { harbourStory } from "./stories";

test("in a room, who is writing is told of updates, and goes on when they like with their words kept", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const { id: documentId } = await api.bringIn(title, text);
  const { id } = await api.openSession("While one writes", documentId);
  const lead = new Room(await as("editor"));
  await lead.open(id);
  const member = new Room(await as("reviewer"));
  await member.join(id);
  await lead.button("Open statement 1").click();
  const reason = member.page.getByLabel(/^Why you vote so/);
  await reason.fill("The notice has");

  // What leaves the field alone comes at once.
  await lead.say("Look at the second page.");
  await expect(member.thread).toContainText("second page");
  await lead.agenda.getByRole("button", { name: /^2\b/ }).click();
  await expect(member.page.getByText("1 update", { exact: true })).toBeVisible();
  await expect(member.page.getByText("The room is at statement 2, round 1.")).toBeVisible();
  await expect(member.page.getByLabel("Statement 1, shared")).toBeVisible();
  await expect(reason).toBeFocused();
  await member.page.keyboard.type(" another number");
  await expect(reason).toHaveValue("The notice has another number");
  await expectAccessible(member.page);

  await member.button("Show what the room sees").click();
  await expect(member.page.getByLabel("Statement 2, shared")).toBeVisible();
  await expect(reason).toHaveValue("");
  await lead.agenda.getByRole("button", { name: /^1\b/ }).click();
  await expect(member.page.getByLabel("Statement 1, shared")).toBeVisible();
  await expect(reason).toHaveValue("The notice has another number");
});

test("the inbox says that something is new, and its list stays until it is asked for", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const writer = new ReviewDesk(await as("editor"));
  await writer.open(id);
  const comments = new Comments(writer.page);
  const mention = async (words: string) => {
    await comments.field.click();
    await comments.field.pressSequentially(`${words} @ro`);
    await expect(comments.offered).toHaveText([people.reviewer.name]);
    await writer.page.keyboard.press("Enter");
    await writer.page.keyboard.press("Control+Enter");
    await expect(comments.section).toContainText(words);
  };
  await mention("Is this the number?");

  const reader = await as("reviewer");
  await reader.goto("/inbox");
  await expectFollowing(reader, "inbox");
  const notices = reader.getByRole("list", { name: "Notices" }).getByRole("listitem");
  await expect(notices.first()).toContainText("Is this the number?");
  const before = await notices.count();
  const mark = notices.first().getByRole("button", { name: /^Mark / });
  await mark.focus();
  await mention("And is this the date?");
  const more = reader.getByRole("button", { name: "1 new, show it" });
  await expect(more).toBeVisible();
  await expect(mark).toBeFocused();
  await expect(notices.first()).toContainText("Is this the number?");
  await expect(notices).toHaveCount(before);
  await expectAccessible(reader);
  await expectReflow(reader);

  await more.click();
  await expect(notices.first()).toContainText("And is this the date?");
  await expect(more).toBeHidden();
});
