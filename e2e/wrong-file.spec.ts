import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { NewDocument } from "./pages/new-document";
import { ReviewDesk } from "./pages/review-desk";
import { harbourStory } from "./stories";

const wrong = [
  {
    why: "a picture",
    file: { name: "front.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) },
  },
  {
    why: "a text that is no text",
    file: { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from([0, 1, 2, 0xff, 0xfe, 0]) },
  },
  {
    why: "more than 20 MB",
    file: { name: "long.txt", mimeType: "text/plain", buffer: Buffer.alloc(20 * 2 ** 20 + 1, "a ") },
  },
  { why: "nothing at all", file: { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) } },
];

test.describe("a wrong file", () => {
  test.use({ expectedErrors: [/\/api\/v1\/readings: .* (413|415|422) /] });

  for (const { why, file } of wrong)
    test(`a file with ${why} is refused in words, and what was typed is kept`, async ({ as }) => {
      const bringIn = new NewDocument(await as("editor"));
      await bringIn.open();
      await bringIn.type("Typed before the file was chosen.");
      await bringIn.file.setInputFiles(file);
      await expect(bringIn.page.getByRole("alert").filter({ hasText: file.name })).toBeVisible();
      await expect(bringIn.text).toHaveValue("Typed before the file was chosen.");
    });
});

test("a good file is read, and the same text again leads to the document that exists", async ({ as }) => {
  const story = harbourStory();
  const page = await as("editor");
  const bringIn = new NewDocument(page);
  await bringIn.open();
  await bringIn.type("To be replaced by the file.");
  await bringIn.file.setInputFiles({ name: "gate.md", mimeType: "text/markdown", buffer: Buffer.from(story.text) });
  await expect(bringIn.text).toHaveValue(new RegExp(story.text.slice(0, 40)));
  await bringIn.title.fill(story.title);
  await bringIn.bringIn.click();
  await page.waitForURL(/\/documents\/[^/]+\/review/);
  await expect(new ReviewDesk(page).openStatement).toBeVisible();

  await bringIn.open();
  await bringIn.type(story.text);
  await expect(page.getByText("This text is on the desk already")).toBeVisible();
});
