import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { Comments } from "./pages/comments";
import { ReviewDesk } from "./pages/review-desk";
import { Room } from "./pages/room";
import { people } from "./people";
import { harbourStory } from "./stories";

test("a comment names somebody by keyboard, who is told, answers and resolves it", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const statement = statements[0];
  if (!statement) throw new Error("The story has no statement.");

  const writer = await as("reviewer");
  const desk = new ReviewDesk(writer);
  await desk.open(id, statement.id);
  await writer.keyboard.press("Shift+C");
  const comments = new Comments(writer);
  await expect(comments.field).toBeFocused();
  await writer.keyboard.type("Who has the tape? Ask @pi");
  await expect(comments.offered).toHaveText([people.editor.name]);
  await writer.keyboard.press("Enter");
  await expect(comments.field).toHaveValue(`Who has the tape? Ask @${people.editor.name} `);
  await writer.keyboard.type("please.");
  // At the desk these keys give a verdict; here they send what was written.
  await writer.keyboard.press("Control+Enter");
  await expect(comments.thread(1)).toContainText(`Ask @${people.editor.name} please.`);
  await expect(comments.section).toContainText("1 unresolved");
  await expect(desk.row(1)).toContainText("1 thread");
  await expect(comments.field).toHaveValue("");
  expect((await api.statement(statement.id)).status).toBe("unreviewed");

  const reader = await as("editor");
  await reader.goto("/inbox");
  const notice = reader.getByRole("listitem").filter({ hasText: "mentioned you in a comment" }).first();
  await expect(notice).toContainText("Who has the tape?");
  await notice.getByRole("link", { name: statement.text.slice(0, 30) }).click();
  const theirs = new Comments(reader);
  await expect(theirs.comment(people.reviewer.name)).toBeFocused();
  await theirs.button(`Answer ${people.reviewer.name}`).click();
  await reader.getByRole("textbox", { name: "Answer" }).fill("I have, from the archive.");
  await reader.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(comments.thread(1), "it comes to the other by itself").toContainText("from the archive");
  await theirs.button(`Resolve the thread of ${people.reviewer.name}`).click();
  await expect(theirs.section).toContainText("All resolved");
  await expect(comments.section).toContainText("All resolved");
  await reader.keyboard.press("u");
  await expect(theirs.section).toContainText("1 unresolved");
});

test("Escape leaves the @ as it is, and what was written outlives a reload", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const page = await as("editor");
  const desk = new ReviewDesk(page);
  await desk.open(id, statements[0]?.id);
  const comments = new Comments(page);
  await comments.field.click();
  await page.keyboard.type("An @");
  await expect(comments.offered).not.toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(comments.offered).toHaveCount(0);
  await expect(comments.field).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("12 J");
  await expect(comments.field).toHaveValue("An @\n12 J");
  await desk.reload();
  await expect(comments.field).toHaveValue("An @\n12 J");
});

test("threads follow a statement from the room to its page and its adjudication, and leave with it", async ({
  as,
  api,
}) => {
  test.slow();
  const { title, text } = harbourStory();
  const { id: documentId, statements } = await api.bringIn(title, text);
  const statement = statements[0];
  if (!statement) throw new Error("The story has no statement.");
  const { id } = await api.openSession("Tape", documentId);
  const room = new Room(await as("editor"));
  await room.open(id);
  await room.button("Open statement 1").click();
  await room.say("<b>Page two</b> says nine.");
  await expect(room.thread).toContainText("<b>Page two</b> says nine.");
  await expectAccessible(room.page);

  const reader = await as("viewer");
  for (const path of [`/statements/${statement.id}`, `/statements/${statement.id}/adjudicate`]) {
    await reader.goto(path);
    const comments = new Comments(reader);
    await expect(comments.thread(1)).toContainText("<b>Page two</b> says nine.");
    await expect(comments.section).toContainText("You may read here.");
    await expect(comments.section.getByRole("button")).toHaveCount(0);
    await expectAccessible(reader);
    await expectReflow(reader);
  }
  expect(await api.exported("md", documentId)).toContain(`Comment by ${people.editor.name}`);

  await room.page.goto(`/statements/${statement.id}`);
  const own = new Comments(room.page);
  await own.button("Withdraw what you said").click();
  await expect(own.section).toContainText("Withdrawn.");
  await expect(own.section).not.toContainText("Page two");
  expect(await api.exported("md", documentId)).not.toContain("Page two");
});

test("the menu of a statement leads to the field for a comment", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(id);
  const { page } = desk;
  await page.keyboard.press(".");
  const entry = page.getByRole("menuitem", { name: /^Comment/ });
  await expect(entry).toBeVisible();
  await entry.press("Enter");
  await expect(page.locator("#comment-field")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press(".");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Everything else/ })).toBeFocused();
});

test("on a phone a notice leads to the thread", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const comment = await api.comment(statements[0]?.id ?? "", "Look at the second page.");
  const page = await as("reviewer");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/documents/${id}/review?s=${statements[0]?.id}#comment-${comment.id}`);
  const comments = new Comments(page);
  await expect(comments.thread(1)).toContainText("Look at the second page.");
  await expect(comments.comment(people.editor.name)).toBeFocused();
  await expect(comments.comment(people.editor.name)).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
});
