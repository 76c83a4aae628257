import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import Papa from "papaparse";
import { test } from "./fixtures";
import { people } from "./people";
import { harbourStory } from "./stories";

test("verified statements are exported with who decided and on what, and read back", async ({ as, api, desk }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const [first] = statements;
  if (first === undefined) throw new Error("The story has no statements");
  await api.addEvidence(first.id, { url: "https://archive.example/notice", locator: "page 2" });
  await api.giveVerdict(await api.statement(first.id), "verified", "=The notice says so");

  const page = await as("editor");
  const json = await page.request.get(`${desk.origin}/api/v1/export?format=json&status=verified&document=${id}`);
  expect(json.headers()["content-disposition"]).toContain("attachment");
  const { items } = await json.json();
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    text: first.text,
    document: { title },
    verdicts: [{ verdict: "verified", reviewer: { name: people.editor.name }, rationale: "=The notice says so" }],
    evidence: [{ url: "https://archive.example/notice", locator: "page 2" }],
  });

  const csv = await page.request.get(`${desk.origin}/api/v1/export?format=csv&status=verified&document=${id}`);
  const [row] = Papa.parse<Record<string, string>>(await csv.text(), { header: true }).data;
  expect(row).toMatchObject({ text: first.text, decided_by: people.editor.name, evidence_locator: "page 2" });
  expect(row?.rationale).toBe("'=The notice says so");
});

test("the export page downloads what it counted", async ({ as, api }) => {
  const { title, text } = harbourStory();
  const { id, statements } = await api.bringIn(title, text);
  const page = await as("viewer");
  await page.goto(`/export?document=${id}&status=unreviewed&format=json`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download/ }).click();
  const download = await downloading;
  const file = await readFile(await download.path(), "utf8");
  for (const statement of statements) expect(file).toContain(statement.id);
});
