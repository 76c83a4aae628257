import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { docx, pdf } from "./office-files";
import { NewDocument } from "./pages/new-document";

const salt = () => Math.random().toString(36).slice(2, 10);
const said = (room: string) => `The harbour board met in room ${room}. “The pier will close,” said Petra Voss.`;
const cue = (words: string, separator: string) => `1\n00:00:01${separator}000 --> 00:00:04${separator}000\n${words}\n`;

const files: Record<string, (words: string) => Buffer> = {
  "board.txt": (words) => Buffer.from(words),
  "board.md": (words) => Buffer.from(words),
  "board.html": (words) => Buffer.from(`<title>Board</title><article><p>${words}</p></article>`),
  "board.docx": (words) => docx(words),
  "board.pdf": (words) => pdf(words),
  "board.vtt": (words) => Buffer.from(`WEBVTT\n\n${cue(`<v Ana Ruiz>${words}`, ".")}`),
  "board.srt": (words) => Buffer.from(cue(`ANA RUIZ: ${words}`, ",")),
  "board.eml": (words) =>
    Buffer.from(
      `From: Ana Ruiz <ana@example.org>\r\nSubject: Board\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`,
    ),
};

const noticeOf = (page: Page): Locator => page.getByRole("status").filter({ hasText: "Read from" });

for (const [name, make] of Object.entries(files))
  test(`${name} is read, shown, and brought in with its file`, async ({ as }) => {
    const words = said(salt());
    const page = await as("editor");
    const bringIn = new NewDocument(page);
    await bringIn.open();
    await expect(async () => {
      await bringIn.file.setInputFiles({ name, mimeType: "application/octet-stream", buffer: make(words) });
      await expect(noticeOf(page)).toContainText(name, { timeout: 8_000 });
    }).toPass();
    await expect(bringIn.text).toHaveValue(new RegExp(words.slice(0, 40)));
    const title = `Board ${salt()}`;
    await bringIn.title.fill(title);
    await bringIn.bringIn.click();
    await page.waitForURL(/\/documents\/[^/]+\/review/);
    await page.goto("/documents");
    const row = page.getByRole("listitem").filter({ hasText: title });
    await expect(row.getByRole("link", { name: `Save ${name}` })).toHaveAttribute("href", /\/original$/);
  });

test.describe("what the desk refuses to read", () => {
  test.use({ expectedErrors: [/\/api\/v1\/readings: .* (415|422) /] });

  test("what is inside is not fetched, and a PDF that is called a Word document is named", async ({ as }) => {
    const page = await as("editor");
    const bringIn = new NewDocument(page);
    await bringIn.open();
    await bringIn.type("Typed before.");
    const alert = page.getByRole("alert").filter({ hasText: "was not read" });
    await page.getByLabel("Address of a page").fill("http://169.254.169.254/latest/meta-data/");
    await page.getByRole("button", { name: "Fetch" }).click();
    await expect(alert).toContainText("private network");
    await bringIn.file.setInputFiles({ name: "a.docx", mimeType: "application/octet-stream", buffer: pdf("Words.") });
    await expect(alert).toContainText("This is a PDF, not a Word document");
    await expect(bringIn.text).toHaveValue("Typed before.");
  });
});
