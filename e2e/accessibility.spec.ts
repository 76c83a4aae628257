import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { Comments } from "./pages/comments";
import { ReviewDesk } from "./pages/review-desk";
import { people } from "./people";
import { harbourStory } from "./stories";

const pages = [
  "/",
  "/?queue=open",
  "/?queue=assigned",
  "/inbox",
  "/inbox/digest",
  "/agreement",
  "/documents",
  "/documents/new",
  "/speakers",
  "/search?q=gate",
  "/search?q=nowhere-to-be-found",
  "/documents?q=nowhere-to-be-found",
  "/speakers?q=nowhere-to-be-found",
  "/export",
  "/trace",
  "/settings",
  "/settings/desk",
  "/settings/keys",
  "/settings/members",
  "/settings/record",
  "/settings/tokens",
];

for (const path of pages)
  test(`${path} is accessible and reflows`, async ({ as, api }) => {
    const { title, text } = harbourStory();
    await api.bringIn(title, text);
    const page = await as("administrator");
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await expectReflow(page);
  });

test("a speaker's page is accessible and reflows", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { statements } = await api.bringIn(title, text);
  const slug = statements.find(({ speaker }) => speaker !== null)?.speaker?.slug;
  const page = await as("editor");
  await page.goto(`/speakers/${slug}`);
  await expectAccessible(page);
  await expectReflow(page);
});

test("what happened to a statement, in a document and by a person is accessible and reflows", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  await api.comment(statements[0]?.id ?? "", "Which notice is that?");
  const page = await as("viewer");
  await page.goto(`/documents/${id}/activity`);
  const person = await page.getByRole("link", { name: people.editor.name }).first().getAttribute("href");
  for (const path of [`/documents/${id}/activity`, `/statements/${statements[0]?.id}/activity`, person ?? ""]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectReflow(page);
  }
});

test("the list that an @ opens is accessible", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const page = await as("editor");
  const desk = new ReviewDesk(page);
  await desk.open(id, statements[0]?.id);
  const comments = new Comments(page);
  await comments.field.pressSequentially("Ask @");
  await expect(comments.offered).not.toHaveCount(0);
  await expectAccessible(page, { listOpen: true });
});

test("the review desk is accessible in each of its states", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await expectAccessible(desk.page);
  await expectReflow(desk.page);

  await desk.judge("Verified");
  await expect(desk.page.getByText("Not verified yet")).toBeVisible();
  await expectAccessible(desk.page);

  await desk.page.keyboard.press("Escape");
  await desk.page.keyboard.press("?");
  await expect(desk.page.getByRole("dialog")).toBeVisible();
  await expectAccessible(desk.page);
});

test("the desk is accessible where nothing matches, and where nothing stands", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  await desk.countOf("Disputed", 0).click();
  await expect(desk.page.getByRole("heading", { name: /^No / })).toBeVisible();
  await expectAccessible(desk.page);
  await expectReflow(desk.page);
});

test("a statement's own page is accessible and reflows", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { statements } = await api.bringIn(title, text);
  const page = await as("viewer");
  await page.goto(`/statements/${statements[0]?.id}`);
  await expectAccessible(page);
  await expectReflow(page);
});

test("the sign-in page is accessible and reflows", async ({ page, desk }) => {
  await page.goto(`${desk.origin}/sign-in`);
  await expectAccessible(page);
  await expectReflow(page);
});

test("the page of a newer engine's reading is accessible and reflows", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const page = await as("editor");
  await page.goto(`/documents/${id}/reread`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await expectReflow(page);
});

test("the palette is accessible while open", async ({ as }) => {
  const page = await as("editor");
  await page.goto("/documents");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, { menuOpen: true });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the menus of an account and of a statement are accessible while open", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("editor"));
  await desk.open(id);
  for (const trigger of [/your account$/, /^Everything else/]) {
    const button = desk.page.getByRole("button", { name: trigger });
    await button.focus();
    await desk.page.keyboard.press("Enter");
    await expect(desk.page.getByRole("menu")).toBeVisible();
    await expectAccessible(desk.page, { menuOpen: true });
    await desk.page.keyboard.press("Escape");
    await expect(desk.page.getByRole("menu")).toBeHidden();
    await expect(button).toBeFocused();
  }
});
