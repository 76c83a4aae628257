import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { NewDocument } from "./pages/new-document";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

test("an article is brought in and reviewed wholly by keyboard", async ({ as, api }) => {
  const page = await as("editor");
  const story = harbourStory();
  const bringIn = new NewDocument(page);
  await bringIn.open();
  await bringIn.type(story.text);
  await bringIn.title.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(story.title);
  const desk = new ReviewDesk(page);
  await desk.settled(async () => {
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/documents\/[^/]+\/review/);
  });
  await desk.expectOpen(1);
  const documentId = new URL(page.url()).pathname.split("/")[2] ?? "";
  const statements = await api.statements(documentId);
  expect(statements.length).toBeGreaterThanOrEqual(4);

  for (let number = 1; number <= statements.length; number++) {
    await desk.expectOpen(number);
    await desk.judge(number % 2 === 0 ? "Disputed" : "Needs sourcing", `Why, for ${number}`);
    await expect(desk.said(`Statement ${number} marked`).first()).toBeVisible();
    // A statement that needs sourcing is still open, so the desk would come back to it: the next is asked for by key.
    if (number < statements.length) await step(desk, number + 1);
  }
  const after = await api.statements(documentId);
  expect(after.map(({ status }) => status)).toEqual(
    statements.map((_, index) => (index % 2 === 0 ? "needs-sourcing" : "disputed")),
  );
});

/** J until the statement is open. */
async function step(desk: ReviewDesk, number: number): Promise<void> {
  const wanted = desk.page.getByRole("region", { name: `Statement ${number}`, exact: true });
  await expect(async () => {
    if (!(await wanted.isVisible())) await desk.page.keyboard.press("j");
    await expect(wanted).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("verified is refused without evidence, says what is missing, and counts once the evidence is there", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(id);
  await desk.judge("Verified");
  await expect(desk.page.getByText("Not verified yet")).toBeVisible();

  await desk.page.getByRole("button", { name: "Add evidence" }).last().click();
  const form = desk.page.getByRole("form", { name: "Add evidence" });
  await form.getByRole("textbox", { name: "Address" }).fill("https://archive.example/tape");
  await form.getByRole("textbox", { name: "Where in it" }).fill("00:04:10");
  await form.getByRole("radio", { name: /Supports/ }).check();
  await form.getByRole("radio", { name: /Primary/ }).check();
  await form.getByRole("button", { name: "Add" }).click();
  await expect(desk.said("Evidence added")).toBeVisible();

  await desk.verdict.getByRole("button", { name: "Give verdict" }).click();
  await expect(desk.said("Statement 1 marked verified").first()).toBeVisible();
  expect((await api.statement(statements[0]?.id ?? "")).status).toBe("verified");
});

test("keys rest while one types in a field", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(id);
  await desk.rationale.click();
  await desk.page.keyboard.type("j2ux?");
  await expect(desk.rationale).toHaveValue("j2ux?");
  await desk.expectOpen(1);
  await expect(desk.verdict.getByRole("button", { name: "Disputed" })).toHaveAttribute("aria-pressed", "false");
});

test("a verdict is undone, also after a reload, and redone", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(id);
  await desk.judge("Disputed", "The tape says otherwise");
  await expect(desk.countOf("Disputed", 1)).toBeVisible();

  await desk.reload();
  await desk.page.keyboard.press("u");
  await expect(desk.countOf("Disputed", 0)).toBeVisible();
  expect((await api.statement(statements[0]?.id ?? "")).status).toBe("unreviewed");

  await desk.page.keyboard.press("Shift+U");
  await expect(desk.countOf("Disputed", 1)).toBeVisible();
});
