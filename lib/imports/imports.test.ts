import { beforeEach, describe, expect, inject, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { createDocument, removeDocument } from "@/lib/documents/mutations";
import { redraft } from "@/lib/documents/redrafts/mutations";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { verifyChain } from "@/lib/events/queries";
import { addEvidence, recordVerdict, withdrawVerdict } from "@/lib/reviews/mutations";
import { editStatement, removeStatement } from "@/lib/statements/mutations";
import { getStatement, listStatements } from "@/lib/statements/queries";
import { redoLast, undoGroup } from "@/lib/undo/mutations";
import { importExport } from "./mutations";
import { largestImport } from "./schema";
import { exported, moveToEmptyDesk } from "./testing/exported-desk";

const template = inject("templateDatabase");
let people: Record<Role, Actor>;
let document: DeskDocument;
let file: string;
let lines: string;

// A desk where one statement is judged on evidence by one person, and on second thoughts by another.
beforeEach(async () => {
  await moveToEmptyDesk(template);
  people = await everybody();
  document = await storeDeskDocument("");
  const { id } = starting(document, "Nobody");
  must(
    await addEvidence(people.reviewer, id, { stance: "supports", grade: "primary", note: "Heard", locator: "1:02" }),
  );
  must(await recordVerdict(people.reviewer, id, { version: 1, verdict: "needs-sourcing" }));
  must(await recordVerdict(people.administrator, id, { version: 2, verdict: "verified", rationale: "On the tape." }));
  file = await exported(people.editor, "json");
  lines = await exported(people.editor, "jsonl");
});

async function arrive(): Promise<void> {
  await moveToEmptyDesk(template);
  people = await everybody();
}
const onDesk = async (words = "Nobody") => {
  const { items } = must(await listStatements(people.editor, { q: words }));
  const { id } = items.find((item) => item.kind === "quote" && item.text.startsWith(words)) ?? { id: "" };
  return must(await getStatement(people.editor, id));
};
const changed = (from: string, to: string, given = file) => {
  expect(given).toContain(from);
  return given.replace(from, to);
};

describe("on an empty desk", () => {
  beforeEach(arrive);

  it("keeps who decided and when, and says who brought it in", async () => {
    const done = must(await importExport(people.editor, file));
    expect(done).toMatchObject({
      documents: [{ title: "The barrier", existed: false }],
      statements: { added: 6, existed: 0, removed: 0 },
      verdicts: { added: 2, existed: 0 },
      evidence: { added: 1, existed: 0, withheld: 0 },
    });
    const statement = await onDesk();
    expect(statement).toMatchObject({ status: "verified", speaker: { name: "Ines Marchetti" } });
    expect(statement.verdicts).toMatchObject([
      { verdict: "verified", stands: true, reviewer: { name: "Tunde Osei" }, importedFrom: { reviewer: "Ama Reyes" } },
      { verdict: "needs-sourcing", stands: true, importedFrom: { reviewer: "Mira Lund" } },
    ]);
    expect(statement.evidence).toMatchObject([{ note: "Heard", importedFrom: { addedBy: "Mira Lund" } }]);
    expect(statement.gate).toMatchObject({ met: true, primary: 1 });
    expect(must(await listStatements(people.editor, { kind: "claim" })).items.every((one) => one.quoteId)).toBe(true);
  });

  it("does the same with JSON Lines, and nothing a second time", async () => {
    must(await importExport(people.editor, lines));
    const events = await db.event.count();
    for (const again of [lines, file, `\ufeff${file}`, JSON.stringify(JSON.parse(file), null, 2)])
      expect(must(await importExport(people.administrator, again))).toMatchObject({
        documents: [{ existed: true }],
        statements: { added: 0, existed: 6 },
        verdicts: { added: 0, existed: 2 },
        evidence: { added: 0, existed: 1 },
        group: null,
      });
    expect(await db.event.count()).toBe(events);
    expect(await db.speaker.count()).toBe(2);
  });

  it("is one act: undone and done again as a whole", async () => {
    const { group } = must(await importExport(people.editor, file));
    must(await undoGroup(people.editor, group ?? ""));
    expect(must(await listStatements(people.editor)).items).toEqual([]);
    expect(await db.verdictWithdrawal.count()).toBe(2);
    must(await redoLast(people.editor));
    expect(await onDesk()).toMatchObject({ status: "verified", evidence: [{ note: "Heard" }] });
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("is for editors", async () => {
    expect(await importExport(null, file)).toMatchObject({ reason: "unauthenticated" });
    for (const role of ["reviewer", "viewer"] as const)
      expect(await importExport(people[role], file)).toMatchObject({ reason: "forbidden" });
    expect(await db.document.count()).toBe(0);
  });

  it.each<[string, () => string, string, RegExp]>([
    ["what is no JSON", () => "Nobody said this.", "invalid-json", /neither JSON nor JSON Lines/],
    ["half a file", () => file.slice(0, -40), "invalid-json", /neither JSON/],
    ["half a line", () => lines.slice(0, -20), "invalid-export", /line 7: is not JSON/],
    ["another format", () => '{"format":"else","items":[]}', "invalid-export", /the file, format: must be quotedesk/],
    ["a newer export", () => changed('"version":1,', '"version":2,'), "invalid-export", /made by a newer Quotedesk/],
    [
      "no statements",
      () => '{"format":"quotedesk","version":1,"items":[],"documents":[]}',
      "empty-export",
      /no statement/,
    ],
    [
      "a changed text",
      () => changed("barrier cost 31", "barrier cost 13", file.slice(0)),
      "invalid-export",
      /line \d+, /,
    ],
    [
      "a changed hash",
      () =>
        changed(
          /"documents":\[\s*\{.*?"sha256":"(..)/s.exec(file)?.[0] ?? "",
          '"documents":[{"versionId":"v","documentId":"d","sha256":"00',
        ),
      "invalid-export",
      /sha256: is not the hash/,
    ],
    ["a moved anchor", () => changed('"start":', '"start":1'), "invalid-export", /line 2, text: is not what stands/],
    [
      "a changed verdict",
      () => changed('"verdict":"verified"', '"verdict":"disputed"'),
      "invalid-export",
      /status: is verified, but/,
    ],
    [
      "a verdict on other words",
      () => changed('"judgedText":"Nobody', '"judgedText":"Somebody'),
      "invalid-export",
      /line \d, verdicts\.0\.judgedText/,
    ],
    ["changed evidence", () => changed('"note":"Heard"', '"note":"Seen"'), "invalid-export", /evidence\.0\.sha256/],
    [
      "a wrong value",
      () => changed('"grade":"primary"', '"grade":"best"', lines),
      "invalid-export",
      /line \d, evidence\.0\.grade/,
    ],
    ["a script for an address", () => changed('"url":null', '"url":"javascript:alert(1)"'), "invalid-export", /url/],
    [
      "a text that is nowhere",
      () => lines.slice(0, lines.indexOf('{"documentText"')),
      "invalid-export",
      /neither in this file nor/,
    ],
  ])("refuses %s, and writes nothing", async (_, make, code, message) => {
    const result = await importExport(people.editor, make());
    expect(result).toMatchObject({ ok: false, code });
    expect(result).toHaveProperty("message", expect.stringMatching(message));
    expect(await db.document.count()).toBe(0);
    expect(await db.event.count()).toBe(0);
  });

  it("refuses more than it reads at once", async () => {
    expect(await importExport(people.editor, " ".repeat(largestImport.bytes + 1))).toMatchObject({
      reason: "too-large",
    });
    const many = `${"{}\n".repeat(largestImport.statements + 1)}`;
    expect(await importExport(people.editor, many)).toMatchObject({ message: expect.stringMatching(/at most/) });
  });

  it("names every fault by its line, and how many more there are", async () => {
    const result = await importExport(people.editor, lines.replaceAll('"checkworthiness":0.5', '"checkworthiness":5'));
    expect(Object.keys((result as { fields?: object }).fields ?? {})).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => `line ${line}, checkworthiness`),
    );
    expect(result).toHaveProperty("message", expect.stringMatching(/There are 5 more faults\.$/));
  });
});

describe("where the text is already", () => {
  it("leaves what was decided here since, and takes older verdicts into their place", async () => {
    await arrive();
    must(await importExport(people.editor, file));
    const first = await onDesk();
    must(await recordVerdict(people.reviewer, first.id, { version: first.version, verdict: "disputed" }));
    must(await importExport(people.editor, file));
    expect(await onDesk()).toMatchObject({ status: "disputed" });
  });

  it("adds what is new to a statement here, and the newest of all verdicts counts", async () => {
    await arrive();
    const here = await storeDeskDocument("");
    const { id } = starting(here, "Nobody");
    must(await recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed" }));
    expect(must(await importExport(people.editor, file))).toMatchObject({
      documents: [{ id: here.documentId, existed: true }],
      statements: { added: 0, existed: 6 },
      verdicts: { added: 2 },
    });
    expect(await onDesk()).toMatchObject({ id, status: "disputed", verdicts: { length: 3 } });
    expect(await db.speaker.count()).toBe(2);
  });

  it("changes nothing on the desk that it came from", async () => {
    const { id } = starting(document, "Nobody");
    const [newest] = (await onDesk()).verdicts;
    must(await withdrawVerdict(people.editor, newest?.id ?? ""));
    must(
      await editStatement(people.editor, starting(document, "a wall").id, { version: 1, speakerName: "Mara Quill" }),
    );
    must(await removeStatement(people.editor, starting(document, "The gates").id, { version: 1 }));
    const events = await db.event.count();
    expect(must(await importExport(people.editor, file))).toMatchObject({
      statements: { added: 0, existed: 5, removed: 1 },
      verdicts: { added: 0 },
      group: null,
    });
    expect(await db.event.count()).toBe(events);
    expect(await onDesk()).toMatchObject({ id, status: "needs-sourcing" });
  });

  it("brings a document back that was removed", async () => {
    const { version } = await db.document.findUniqueOrThrow({ where: { id: document.documentId } });
    must(await removeDocument(people.editor, document.documentId, { version }));
    const { group } = must(await importExport(people.editor, file));
    expect(await onDesk()).toMatchObject({ status: "verified" });
    must(await undoGroup(people.editor, group ?? ""));
    expect(must(await listStatements(people.editor)).items).toEqual([]);
  });

  it("refuses a text that a newer draft came in for, and takes it again once that one is taken back", async () => {
    const words = await db.documentVersion.findFirstOrThrow({ where: { documentId: document.documentId } });
    const text = `${words.text}\n\nThe lock was shut.\n`;
    const { group } = must(await redraft(people.editor, document.documentId, { text }));
    const [events, statements] = [await db.event.count(), await db.statement.count()];
    expect(await importExport(people.editor, file)).toMatchObject({
      code: "older-draft",
      message: expect.stringMatching(/“The barrier” as it stood in draft 1; this desk has draft 2/),
    });
    expect([await db.event.count(), await db.statement.count()]).toEqual([events, statements]);
    must(await undoGroup(people.editor, group));
    expect(must(await importExport(people.editor, file))).toMatchObject({ statements: { added: 0 }, group: null });
  });

  it("brings in the rest of a file in which one text has a newer draft here, and says which was left out and why", async () => {
    const pier = must(
      await createDocument(people.editor, {
        title: "The pier",
        text: "“The pier will hold for ninety years,” said Ana Ruiz, who built it.",
      }),
    );
    const [statement] = pier.statements;
    const pointing = { stance: "supports", grade: "secondary", locator: "1", documentId: document.documentId } as const;
    must(await addEvidence(people.editor, statement?.id ?? "", { ...pointing, excerpt: "Nobody" }));
    const both = await exported(people.editor, "json");
    await arrive();
    const here = await storeDeskDocument("");
    const words = await db.documentVersion.findFirstOrThrow({ where: { documentId: here.documentId } });
    must(await redraft(people.editor, here.documentId, { text: `${words.text}\n\nThe lock was shut.\n` }));
    const done = must(await importExport(people.editor, both));
    expect(done.documents).toMatchObject([{ title: "The pier", existed: false }]);
    expect(done.leftOut).toEqual([
      { id: here.documentId, title: "The barrier", why: expect.stringMatching(/this desk has draft 2.*left out/) },
    ]);
    expect(done.group).not.toBeNull();
    // What it is evidence for came in, and points to the document as it is here.
    const [evidence] = await db.evidence.findMany();
    expect(evidence).toMatchObject({ documentId: here.documentId, excerpt: "Nobody" });
    expect(await db.verdict.count()).toBe(0);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("adds a statement that is missing here as an act of its own", async () => {
    await arrive();
    const here = await storeDeskDocument("");
    const { id } = starting(here, "a wall");
    await db.statement.delete({ where: { id } });
    const { group, statements } = must(await importExport(people.editor, file));
    expect(statements).toMatchObject({ added: 1, existed: 5 });
    expect(await onDesk("a wall")).toMatchObject({ speaker: { name: "Tunde Osei" } });
    must(await undoGroup(people.editor, group ?? ""));
    expect(must(await listStatements(people.editor, { document: here.documentId })).items).toHaveLength(5);
  });
});

it("tells of confidential evidence that the export withheld", async () => {
  const input = { stance: "supports", grade: "primary", note: "A clerk", confidential: true } as const;
  must(await addEvidence(people.editor, starting(document, "a wall").id, input));
  const withheld = await exported(people.editor, "json");
  await arrive();
  expect(must(await importExport(people.editor, withheld)).evidence).toEqual({ added: 1, existed: 0, withheld: 1 });
});
