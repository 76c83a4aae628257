import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import type { Api } from "./api";
import { test } from "./fixtures";
import { pdf } from "./office-files";
import { EvidenceForm } from "./pages/evidence-form";
import { ReviewDesk } from "./pages/review-desk";
import { meetingStory } from "./stories";

async function bringIn(api: Api, said?: string) {
  const { article, meeting } = meetingStory(said);
  const { id, statements } = await api.bringIn(article.title, article.text);
  const quote = statements.find(({ kind }) => kind === "quote");
  if (quote === undefined) throw new Error("The story has no quote");
  const number = statements.indexOf(quote) + 1;
  return { id, quote, number, minutes: { name: "minutes.txt", buffer: Buffer.from(meeting.text) } };
}

test("a file's best passage is compared, taken and added, wholly by keyboard", async ({ as, api, desk: server }) => {
  const { id, quote, number, minutes } = await bringIn(api);
  const desk = new ReviewDesk(await as("reviewer"));
  const { keyboard } = desk.page;
  await desk.open(id, quote.id);
  await desk.expectOpen(number);
  const evidence = new EvidenceForm(desk);
  await evidence.open();
  await keyboard.press("Shift+Tab");
  await keyboard.press("ArrowDown");
  await expect(evidence.source("File")).toBeChecked();
  await keyboard.press("Tab");
  const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), keyboard.press("Enter")]);
  await chooser.setFiles({ ...minutes, mimeType: "text/plain" });
  await expect(evidence.read).toContainText("Read from minutes.txt, a plain text");
  await expect(evidence.read).toContainText("The desk suggests");
  await expect(evidence.read).toContainText("cleaned");
  await expect(evidence.read.getByRole("list", { name: "What differs" })).toContainText("clean-up");
  await expectAccessible(desk.page);

  await evidence.button("Take these words").focus();
  await keyboard.press("Enter");
  await expect(evidence.words).toHaveValue(/^I will not, um, open the lower gate/);
  await expect(evidence.place).toHaveValue("paragraph 2");
  await evidence.form.getByRole("textbox", { name: "Origin" }).focus();
  await keyboard.type("board");
  await keyboard.press("Enter");
  await expect(desk.said("Evidence added")).toBeVisible();

  const [added] = (await api.statement(quote.id)).evidence ?? [];
  expect(added).toMatchObject({
    ...{ kind: "passage", stance: "supports", locator: "paragraph 2", group: "board" },
    ...{ source: { name: "minutes.txt", format: "text" }, fidelity: { result: "cleaned" } },
  });
  await expect(desk.openStatement).toContainText("Whole text frozen");
  const save = desk.openStatement.getByRole("link", { name: "Save the original, minutes.txt" });
  const saved = await desk.page.request.get(`${server.origin}${await save.getAttribute("href")}`);
  expect(saved.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(await saved.text()).toBe(minutes.buffer.toString());

  const downloading = desk.page.waitForEvent("download");
  await save.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("minutes.txt");
  expect(await readFile(await download.path())).toEqual(minutes.buffer);

  const classes = desk.openStatement.getByRole("list", { name: /^Six classes/ });
  await expect(classes.locator('[aria-current="true"]')).toHaveText("Cleaned");

  const viewer = await as("viewer");
  await viewer.goto(`/statements/${quote.id}`);
  await expect(viewer.getByText("Whole text frozen")).toBeVisible();
  await expect(viewer.getByRole("link", { name: /Save the original/ })).toHaveCount(0);
});

test("another passage is chosen in the text, by keyboard, and compared before it is taken", async ({ as, api }) => {
  const { id, quote, minutes } = await bringIn(api);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(id, quote.id);
  const evidence = new EvidenceForm(desk);
  await evidence.open();
  await evidence.give(minutes);
  await evidence.button("Choose another passage").click();
  const find = evidence.form.getByRole("textbox", { name: "Find in it" });
  await find.fill("ask me");
  await find.press("Enter");
  const text = evidence.form.getByRole("textbox", { name: "Its text" });
  await expect(text).toBeFocused();
  for (const _ of [1, 2]) await desk.page.keyboard.press("Shift+Control+ArrowRight");
  await evidence.button("Compare the words selected").click();
  await expect(evidence.read).toContainText("The words you chose");
  await evidence.button("Take these words").click();
  await expect(evidence.words).toHaveValue("Ask me in May");
  await expectReflow(desk.page);

  await find.fill("walrus");
  await find.press("Enter");
  await expect(evidence.form.getByText("These words do not stand in it.")).toBeVisible();
  await evidence.button("Put it away").click();
  await expect(evidence.words).toHaveValue("");
});

test("two people attach the same file at once, and both pieces stand", async ({ as, api }) => {
  const { id, quote, minutes } = await bringIn(api);
  const forms = await Promise.all(
    (["reviewer", "editor"] as const).map(async (role) => {
      const desk = new ReviewDesk(await as(role));
      await desk.open(id, quote.id);
      const evidence = new EvidenceForm(desk);
      await evidence.open();
      await evidence.give(minutes);
      await evidence.button("Take these words").click();
      await expect(evidence.words).toHaveValue(/lower gate/);
      return evidence;
    }),
  );
  await Promise.all(forms.map((form) => form.form.getByRole("button", { name: "Add evidence" }).click()));
  for (const { desk } of forms)
    await expect(desk.openStatement.getByRole("link", { name: "Save the original, minutes.txt" })).toHaveCount(2);
  expect((await api.statement(quote.id)).evidence).toHaveLength(2);
});

test.describe("what cannot be read", () => {
  test.use({ expectedErrors: [/\/api\/v1\/readings: .* (413|415|422) /] });

  const scanned = pdf("x").toString("latin1").replace("(x) Tj", "( ) Tj");
  const wrong = [
    { name: "a.docx", buffer: pdf("Words."), says: "This is a PDF, not a Word document" },
    { name: "scan.pdf", buffer: Buffer.from(scanned, "latin1"), says: "text recognition" },
    { name: "empty.txt", buffer: Buffer.alloc(0), says: "empty.txt was not read" },
    { name: "long.txt", buffer: Buffer.alloc(20 * 2 ** 20 + 1, "a "), says: "A file may have 20 MB" },
  ];

  test("says what happened and keeps what was typed; the address alone can still be added", async ({ as, api }) => {
    const { id, quote } = await bringIn(api);
    const desk = new ReviewDesk(await as("reviewer"));
    await desk.open(id, quote.id);
    const evidence = new EvidenceForm(desk);
    await evidence.open();
    await evidence.words.fill("Typed before.");
    await evidence.place.fill("page 9");
    const alert = evidence.form.getByRole("alert");
    for (const { says, ...file } of wrong) {
      await evidence.give(file);
      await expect(alert).toContainText(says);
    }
    await evidence.source("Address").check();
    const address = evidence.form.getByRole("textbox", { name: "Address" });
    for (const inside of ["http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://localhost/"]) {
      await address.fill(inside);
      await evidence.button("Fetch and read").click();
      await expect(alert).toContainText(/private network|not public|public internet/);
      await expect(address).toHaveValue(inside);
    }
    await expectAccessible(desk.page);
    await expect(evidence.words).toHaveValue("Typed before.");
    await expect(evidence.place).toHaveValue("page 9");
    await address.fill("https://harbour.example/minutes");
    await evidence.button("Add evidence").click();
    await expect(desk.said("Evidence added")).toBeVisible();
    expect((await api.statement(quote.id)).evidence).toMatchObject([
      { kind: "address", excerpt: "Typed before.", locator: "page 9", source: null },
    ]);
  });
});
