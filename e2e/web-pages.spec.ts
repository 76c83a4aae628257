import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { EvidenceForm } from "./pages/evidence-form";
import { NewDocument } from "./pages/new-document";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory, meetingStory } from "./stories";

test("a page is fetched by its address, read, and brought in with the page as it came", async ({
  as,
  archive,
  desk,
}) => {
  const { title, text } = harbourStory();
  const { address, bytes } = archive.publish("/harbour", title, text);
  const page = await as("editor");
  const bringIn = new NewDocument(page);
  await bringIn.open();
  const field = page.getByRole("textbox", { name: "Address of a page" });
  await field.fill(address);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Read from" })).toContainText(address);
  await expect(bringIn.text).toHaveValue(/The hinges have moved eleven millimetres/);
  await expect(bringIn.text).not.toHaveValue(/Archive · Help/);
  await expect(bringIn.title).toHaveValue(title);
  await expectAccessible(page);
  await expectReflow(page);

  await bringIn.bringIn.click();
  await page.waitForURL(/\/documents\/[^/]+\/review/);
  await page.goto("/documents");
  const row = page.getByRole("listitem").filter({ hasText: title });
  const save = row.getByRole("link", { name: /^Save / });
  const saved = await page.request.get(`${desk.origin}${await save.getAttribute("href")}`);
  expect(saved.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(await saved.body()).toEqual(bytes);
});

test("a page becomes evidence: its passage compared and taken, its text frozen though the page changes", async ({
  as,
  api,
  archive,
  desk: server,
}) => {
  const { article, meeting } = meetingStory();
  const { id, statements } = await api.bringIn(article.title, article.text);
  const quote = statements.find(({ kind }) => kind === "quote");
  if (quote === undefined) throw new Error("The story has no quote");
  const { address, bytes } = archive.publish("/minutes", meeting.title, meeting.text);
  const desk = new ReviewDesk(await as("reviewer"));
  await desk.open(id, quote.id);
  const evidence = new EvidenceForm(desk);
  await evidence.open();
  await desk.page.keyboard.type(address);
  await evidence.button("Fetch and read").click();
  await expect(evidence.read).toContainText("Read from");
  await expect(evidence.read).toContainText("The desk suggests");
  await expect(evidence.read.getByRole("list", { name: "What differs" })).toContainText("clean-up");
  await expectAccessible(desk.page);
  await expectReflow(desk.page);

  await evidence.button("Take these words").click();
  await expect(evidence.words).toHaveValue(/^I will not, um, open the lower gate/);
  await evidence.button("Add evidence").click();
  await expect(desk.said("Evidence added")).toBeVisible();
  await expect(desk.openStatement).toContainText("Fetched and whole text frozen");
  archive.publish("/minutes", meeting.title, "The board did not meet, and nobody spoke of any gate at all.");
  await desk.reload();
  const save = desk.openStatement.getByRole("link", { name: /^Save the original/ });
  const saved = await desk.page.request.get(`${server.origin}${await save.getAttribute("href")}`);
  expect(await saved.body()).toEqual(bytes);
  const [added] = (await api.statement(quote.id)).evidence ?? [];
  expect(added).toMatchObject({
    ...{ stance: "supports", url: address, fidelity: { result: "cleaned" } },
    excerpt: expect.stringMatching(/^I will not, um, open the lower gate/),
    source: { format: "html", fetchedAt: expect.any(String) },
  });
});

test.describe("what is inside and was not named", () => {
  test.use({ expectedErrors: [/\/api\/v1\/readings: .* (415|422) /] });

  test("stays closed beside the archive that was", async ({ as, archive }) => {
    const page = await as("editor");
    const bringIn = new NewDocument(page);
    await bringIn.open();
    const alert = page.getByRole("alert").filter({ hasText: "was not read" });
    const port = archive.setting.split(":")[1];
    for (const [address, says] of [
      ["http://127.0.0.1/harbour", "private network"],
      [`http://archive.desk.internal:${port}/harbour`, "80 and 443"],
      ["http://localhost/harbour", "private network"],
    ] as const) {
      await page.getByRole("textbox", { name: "Address of a page" }).fill(address);
      await page.getByRole("button", { name: "Fetch" }).click();
      await expect(alert).toContainText(says);
    }
  });
});
