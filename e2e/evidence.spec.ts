import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import type { Api } from "./api";
import { test } from "./fixtures";
import { ReviewDesk } from "./pages/review-desk";
import { SideBySide } from "./pages/side-by-side";
import { meetingStory } from "./stories";

async function bringIn(api: Api, said?: string) {
  const { article, meeting } = meetingStory(said);
  const record = await api.bringIn(meeting.title, meeting.text, "transcript");
  const { id, statements } = await api.bringIn(article.title, article.text);
  const quote = statements.find(({ kind }) => kind === "quote");
  if (quote === undefined) throw new Error("The story has no quote");
  return { documentId: id, quote, record, number: statements.indexOf(quote) + 1, title: meeting.title };
}

test("the desk finds the passage, and one key makes it evidence", async ({ as, api }) => {
  const { documentId, quote, title } = await bringIn(api);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(documentId, quote.id);
  await desk.page.keyboard.press("f");
  const beside = new SideBySide(desk.page);
  await expect(beside.table).toBeVisible();
  await expect(beside.shownClass).toContainText("Cleaned");
  await expect(beside.table).toContainText("CHAIR Would you open it for the regatta?");
  await beside.press("j", () => expect(beside.focusedRow).toContainText("clean-up", { timeout: 1000 }));
  await expect(beside.accept.getByLabel("Stance")).toHaveValue("supports");
  await expect(beside.accept.getByLabel("Grade")).toHaveValue("primary");

  await desk.page.keyboard.press("a");
  await expect(beside.page.getByRole("status").filter({ hasText: "Accepted as evidence" })).toBeVisible();
  await expect(beside.accept).toHaveCount(0);
  await expect(beside.table).toContainText("frozen");
  const after = await api.statement(quote.id);
  expect(after).toMatchObject({ fidelity: "cleaned", gate: { met: true } });
  expect(after.evidence).toMatchObject([{ kind: "passage", speaker: "IVO KARST", locator: "paragraph 2" }]);

  await desk.page.keyboard.press("Escape");
  await desk.page.waitForURL(/\/review/);
  await expect(desk.openStatement).toContainText(title);
  await expect(desk.openStatement).toContainText("Gate met");
});

test("a change of meaning is told in words, and its row in the queue says so", async ({ as, api }) => {
  const { documentId, quote } = await bringIn(api, "I will open the lower gate on a promise.");
  const beside = new SideBySide(await as("reviewer"));
  await beside.open(quote.id);
  await expect(beside.shownClass).toContainText("Meaning risk");
  await expect(beside.page.getByRole("heading", { level: 1 })).toContainText("of meaning");
  await expect(beside.accept.getByLabel("Stance")).toHaveValue("contradicts");
  await expectAccessible(beside.page);
  await expectReflow(beside.page);
  await beside.accept.getByRole("button", { name: "Accept as evidence" }).click();
  await expect(beside.page.getByRole("status").filter({ hasText: "Accepted as evidence" })).toBeVisible();
  const desk = new ReviewDesk(beside.page);
  await desk.open(documentId);
  await expect(desk.queue.getByText("meaning risk")).toBeVisible();
});

test("a passage is chosen in the text, by keyboard, and held beside the quote", async ({ as, api }) => {
  const { quote, record } = await bringIn(api);
  const page = await as("reviewer");
  await page.goto(`/documents/${record.id}/passage?for=${quote.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  const use = page.getByRole("button", { name: "Hold it beside the quote" });
  await expect(async () => {
    await page.keyboard.press("t");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(use).not.toHaveAttribute("aria-disabled", { timeout: 1000 });
  }).toPass();
  await page.keyboard.press("a");
  await page.waitForURL(/side-by-side\?passage=/);
  await expect(page.getByRole("form", { name: "Accept as evidence" })).toBeVisible();
});

test("somebody contests it: a dispute is open, and neither the quote nor its status changes", async ({ as, api }) => {
  const { documentId, quote, number } = await bringIn(api);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(documentId, quote.id);
  await desk.expectOpen(number);
  await desk.page.keyboard.press("l");
  const form = desk.page.getByRole("form", { name: "Note a conversation" });
  await expect(form.getByLabel("Who")).toHaveValue(/^ivo karst$/i);
  await form.getByLabel("What was asked").fill("Did you say so at the meeting?");
  await form.getByRole("radio", { name: /Contests it/ }).check();
  await expectAccessible(desk.page);
  await form.getByRole("button", { name: "Note the conversation" }).click();
  await expect(form.getByText(/what they contest/i)).toBeVisible();
  await form.getByLabel("In their words").fill("I spoke of the upper gate.");
  await form.getByRole("button", { name: "Note the conversation" }).click();
  await expect(desk.said("a dispute is open")).toBeVisible();
  await expect(desk.openStatement).toContainText("Disputed by them");
  await expect(desk.queue.getByText("contested")).toBeVisible();
  expect(await api.statement(quote.id)).toMatchObject({ contested: true, status: "unreviewed", text: quote.text });

  const rows = desk.queue.getByRole("listitem");
  expect(await rows.count()).toBeGreaterThan(1);
  await desk.page.keyboard.press("/");
  await desk.queue.getByLabel("Contested").selectOption({ label: "Contested only" });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("contested");
  await expect(desk.page).toHaveURL(/contested=true/);
  await desk.queue.getByRole("button", { name: "Clear" }).click();
  await expect(rows).not.toHaveCount(1);
  await desk.queue.getByRole("button", { name: "Done" }).click();
  const search = await desk.page.context().newPage();
  await search.goto("/search");
  await search.getByRole("checkbox", { name: "Contested only" }).check();
  await expect(search.getByRole("heading", { name: "Search what is contested" })).toBeVisible();
  await expect(search.getByText(quote.text.slice(1, 30))).toBeVisible();
  await search.close();

  await desk.openStatement.getByRole("button", { name: "I have looked at it" }).click();
  await expect(desk.said("Dispute settled")).toBeVisible();
  expect(await api.statement(quote.id)).toMatchObject({ contested: false });
  await desk.page.keyboard.press("u");
  await expect(desk.queue.getByText("contested")).toBeVisible();
});

test("confidential evidence counts, shows to those who may see it, and is a redacted row elsewhere", async ({
  as,
  api,
  desk: server,
}) => {
  const { documentId, quote } = await bringIn(api);
  const secret = "A clerk who must not be named";
  await api.addEvidence(quote.id, { url: undefined, note: secret, locator: "file 4", confidential: true });
  await api.giveVerdict(await api.statement(quote.id), "verified");

  for (const role of ["editor", "viewer"] as const) {
    const page = await as(role);
    await page.goto(`/statements/${quote.id}`);
    await expect(page.getByText("confidential", { exact: true })).toBeVisible();
    await expect(page.getByText(secret)).toHaveCount(role === "editor" ? 1 : 0);
    await expect(page.getByText("Confidential source, not shown to your role")).toHaveCount(role === "editor" ? 0 : 1);
    for (const format of ["csv", "json", "md", "html", "claimreview", "annotations"]) {
      const file = await page.request.get(`${server.origin}/api/v1/export?format=${format}&document=${documentId}`);
      const text = await file.text();
      expect(text, `${format} for ${role}`).not.toContain("clerk");
      expect(text, `${format} for ${role}`).toMatch(/confidential evidence\\?, 1|"redacted": ?true/i);
    }
  }
});
