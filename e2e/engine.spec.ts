import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { expectAccessible, expectReflow } from "./accessible";
import { test } from "./fixtures";
import { harbourStory } from "./stories";

type Exported = {
  items: { id: string; text: string; document: { id: string; version: { id: string; sha256: string } } }[];
  documents: { text: string; sha256: string }[];
};

/** An export of a document as of another, whose lock is called otherwise, without one of its statements. */
function asOfAnother(json: string, without: string): string {
  const file = JSON.parse(json) as Exported;
  const [first] = file.items;
  const [told] = file.documents;
  if (!first || !told) throw new Error("The export holds nothing");
  const text = told.text.replaceAll("Wexley", "Hexley");
  const another = (id: string) => `${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}`;
  const ids = [first.document.id, first.document.version.id, ...file.items.map(({ id }) => id)];
  const kept = { ...file, items: file.items.filter((item) => !item.text.includes(without)) };
  const renamed = ids.reduce((all, id) => all.replaceAll(id, another(id)), JSON.stringify(kept));
  return renamed
    .replaceAll("Wexley", "Hexley")
    .replaceAll(told.sha256, createHash("sha256").update(text).digest("hex"));
}

test("a document that an earlier engine read is read again: the difference first, every judgement kept, one undo", async ({
  as,
  api,
}) => {
  const { title, text } = harbourStory();
  const original = await api.bringIn(title, text);
  const judged = original.statements.find((one) => one.text.includes("The hinges have moved"));
  if (!judged) throw new Error("The story has no such quote");
  await api.addEvidence(judged.id);
  await api.giveVerdict(await api.statement(judged.id), "verified");
  const id = await api.importExport(asOfAnother(await api.exported("json", original.id), "Nobody budgeted"));
  const words = async () => (await api.statements(id)).map((one) => one.text);
  const before = await words();
  expect(before.some((one) => one.includes("Nobody budgeted"))).toBe(false);

  const page = await as("editor");
  await page.goto(`/documents/${id}/drafts/new`);
  await page.getByRole("link", { name: "Read draft 1 again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Read it again?");
  await expect(page.getByText("What anybody judged, edited, marked or removed stays as it is.")).toBeVisible();
  await expect(page.getByText("Nobody budgeted")).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  expect(await words()).toEqual(before);

  await page.getByRole("button", { name: "Take these findings over" }).click();
  await page.waitForURL(/\/changes/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Draft 1, read by engine /);
  const after = await api.statements(id);
  expect(after.some((one) => one.text.includes("Nobody budgeted"))).toBe(true);
  expect(after.find((one) => one.text === judged.text)?.status).toBe("verified");

  await page.getByRole("button", { name: "Take this reading back" }).click();
  await expect.poll(words).toEqual(before);
});

test("what a newsroom has judged and corrected is exported as gold, and its engine is scored on it", async ({
  api,
  desk,
}) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  for (const one of statements) await api.giveVerdict(one, "needs-sourcing");
  const folder = await mkdtemp(path.join(os.tmpdir(), "quotedesk-gold-"));
  const score = async () => {
    const file = path.join(folder, "gold.jsonl");
    await writeFile(file, await api.exported("gold", id));
    return JSON.parse(await desk.command("bench", "extraction", file));
  };
  expect(await score()).toMatchObject({
    documents: { measured: 1, notComplete: 0 },
    quoted: { f: 100, speaker: 100 },
    claims: { f: 100 },
  });

  const quote = (await api.statements(id)).find((one) => one.text.includes("The hinges have moved"));
  if (!quote) throw new Error("The story has no such quote");
  await api.editStatement(quote, { speakerName: "Bo Lind" });
  const corrected = await score();
  expect(corrected.quoted.f).toBe(100);
  expect(corrected.quoted.speaker).toBeLessThan(100);
  await rm(folder, { recursive: true });
});
