import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { test } from "./fixtures";
import { pressByKey, tabTo } from "./pages/by-keyboard";
import { ReviewDesk } from "./pages/review-desk";
import { people } from "./people";
import { harbourStory } from "./stories";

const seesToIt = (page: Page) => page.getByRole("region", { name: "Who sees to it" });
const queueTab = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Queues" }).getByRole("link", { name });
const noticesOf = (page: Page) => page.getByRole("list", { name: "Notices" }).getByRole("listitem");
/** The row of a queue that leads to this statement. */
const rowOf = (page: Page, id: string) => page.getByRole("main").getByRole("listitem").locator(`a[href$="?s=${id}"]`);

async function returnIt(desk: ReviewDesk, number: number, note: string, to: string): Promise<void> {
  await desk.page.keyboard.press("b");
  const dialog = desk.page.getByRole("dialog", { name: `Return statement ${number}` });
  await dialog.getByRole("textbox").fill(note);
  await dialog.getByRole("combobox").selectOption({ label: to });
  await dialog.getByRole("button", { name: "Return it" }).click();
  await expect(seesToIt(desk.page)).toContainText(`returned it to ${to}`);
}

test("what is asked of a reviewer is told, listed, and taken in hand before everybody’s eyes", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const asked = statements[1]?.id ?? "";
  const editor = new ReviewDesk(await as("editor"));
  await editor.open(id, asked);
  await editor.page.keyboard.press("d");
  const dialog = editor.page.getByRole("dialog", { name: "Who reads statement 2?" });
  await dialog.getByRole("checkbox", { name: people.reviewer.name }).check();
  await dialog.getByRole("button", { name: "Ask to read" }).click();
  await expect(seesToIt(editor.page)).toContainText(`Asked to read: ${people.reviewer.name}`);

  const reviewer = new ReviewDesk(await as("reviewer"));
  await reviewer.page.goto("/inbox?show=unread");
  const notice = noticesOf(reviewer.page).first();
  await expect(notice).toContainText(`${people.editor.name} asked you to read a statement`);
  await expect(notice.locator(`a[href$="?s=${asked}"]`)).toBeVisible();
  await reviewer.page.goto("/");
  await expect(
    reviewer.page.getByRole("region", { name: /^Asked of you/ }).locator(`a[href$="?s=${asked}"]`),
  ).toBeVisible();
  await queueTab(reviewer.page, /^Asked of me/).click();
  await rowOf(reviewer.page, asked).click();
  await expect(reviewer.openStatement).toBeVisible();
  await reviewer.open(id, asked);
  await reviewer.page.keyboard.press("i");
  await expect(seesToIt(reviewer.page)).toContainText("In your hands until");

  // its holder is seen by a colleague, who may take it over and tells them so
  await expect(seesToIt(editor.page)).toContainText(`${people.reviewer.name} has it in hand until`);
  await seesToIt(editor.page).getByRole("button", { name: "Take over" }).click();
  await expect(seesToIt(editor.page)).toContainText("In your hands until");
  await expect(seesToIt(reviewer.page)).toContainText(`${people.editor.name} has it in hand until`);

  // a second reader is never shut out; with the verdict it leaves the queue
  await reviewer.judge("Disputed", "The notice has another number.");
  await expect(reviewer.said("Statement 2 marked disputed").first()).toBeVisible();
  await reviewer.page.goto("/?queue=assigned");
  await expect(rowOf(reviewer.page, asked)).toHaveCount(0);
  await reviewer.page.goto("/inbox");
  await expect(noticesOf(reviewer.page).first()).toContainText(`${people.editor.name} took over`);
});

test("returned with a note, put right, and back with who returned it", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const sent = statements[0]?.id ?? "";
  const reviewer = new ReviewDesk(await as("reviewer"));
  await reviewer.open(id, sent);
  await returnIt(reviewer, 1, "Who said it? The office, or its head?", people.editor.name);
  await expect(seesToIt(reviewer.page)).toContainText(`returned it to ${people.editor.name}`);

  const editor = new ReviewDesk(await as("editor"));
  await editor.page.goto("/?queue=returned");
  await expect(rowOf(editor.page, sent)).toContainText("Who said it? The office, or its head?");
  await editor.open(id, sent);
  await seesToIt(editor.page)
    .getByRole("button", { name: /^Send it back put right/ })
    .click();
  await editor.page.getByRole("dialog").getByRole("textbox").fill("The office; the notice is unsigned.");
  await editor.page.getByRole("dialog").getByRole("button", { name: "Send back" }).click();
  await expect(seesToIt(editor.page)).toContainText("put it right");

  await reviewer.page.goto("/?queue=returned");
  await expect(rowOf(reviewer.page, sent)).toContainText("Put right: The office; the notice is unsigned.");
  await reviewer.page.goto("/inbox");
  await expect(noticesOf(reviewer.page).first()).toContainText("The office; the notice is unsigned.");
  await reviewer.open(id, sent);
  await seesToIt(reviewer.page).getByRole("button", { name: "I have seen it" }).click();
  await expect(seesToIt(reviewer.page)).not.toContainText("put it right");
});

test("a reviewer works through what needs them with the keyboard alone", async ({ as, api }) => {
  test.slow();
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const asked = statements[2]?.id ?? "";
  const editor = new ReviewDesk(await as("editor"));
  await editor.open(id, asked);
  await returnIt(editor, 3, "Hear the tape again.", people.reviewer.name);
  const page = await as("reviewer");
  await page.goto("/");
  await pressByKey(queueTab(page, /^Returned/));
  await expect(page.getByRole("heading", { name: /^Returned/ })).toBeVisible();
  await expect(rowOf(page, asked)).toBeVisible();
  for (
    let row = 0;
    row < 20 && !(await rowOf(page, asked).evaluate((node) => node === document.activeElement));
    row += 1
  )
    await page.keyboard.press("j");
  await rowOf(page, asked).focus();
  const desk = new ReviewDesk(page);
  await desk.settled(() => page.keyboard.press("Enter"));
  await desk.expectOpen(3);
  await page.keyboard.press("i");
  await expect(seesToIt(page)).toContainText("In your hands until");
  await page.keyboard.press("b");
  await expect(page.getByRole("dialog", { name: "Send statement 3 back" })).toBeVisible();
  await page.keyboard.type("It says the same.");
  await page.keyboard.press("Control+Enter");
  await expect(seesToIt(page)).toContainText("put it right");
  await page.keyboard.press("i");
  await expect(seesToIt(page)).toContainText("In no hands.");
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: "Who reads statement 3?" });
  await tabTo(dialog.getByRole("checkbox", { name: people.reviewer.name }));
  await page.keyboard.press("Space");
  await pressByKey(dialog.getByRole("button", { name: "Ask to read" }));
  await expect(seesToIt(page)).toContainText(`${people.reviewer.name} (you)`);
  await expectAccessible(page);
});

test("all that a search finds is given to readers: previewed, in one act, and taken back", async ({ as, api }) => {
  const { title, text } = harbourStory();
  // a word that no other text has: this story's own number, in letters
  const word = title.replace(/\D/g, "").replace(/\d/g, (digit) => "bcdfghjklm"[Number(digit)] ?? "");
  const { id, statements } = await api.bringIn(title, text.replaceAll(/\b(boats|hinges)\b/g, `$1 of ${word}`));
  const found = statements.filter((statement) => statement.text.includes(word)).length;
  expect(found).toBeGreaterThan(1);
  const page = await as("editor");
  await page.goto(`/search?q=${encodeURIComponent(word)}`);
  await page.getByRole("button", { name: new RegExp(`^Who reads all ${found}$`) }).click();
  const dialog = page.getByRole("dialog", { name: "Who reads them?" });
  await dialog.getByRole("checkbox", { name: people.reviewer.name }).check();
  await dialog.getByRole("button", { name: "See what would be done" }).click();
  await expect(dialog.getByRole("status")).toContainText(/would be asked for/);
  await expectAccessible(page, { menuOpen: true });
  await dialog.getByRole("button", { name: "Ask to read" }).click();
  await expect(page.getByRole("status").filter({ hasText: /asked for/ })).toBeVisible();
  expect((await api.marks(id)).flatMap(({ assigned }) => assigned)).toHaveLength(found);
  await page.keyboard.press("u");
  await expect(page.getByRole("status").filter({ hasText: "Undone" })).toBeVisible();
  expect((await api.marks(id)).flatMap(({ assigned }) => assigned)).toHaveLength(0);
});
