import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/documents/mutations";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { listEvents } from "@/lib/events/queries";
import { exportRecords, getStatement } from "@/lib/statements/queries";
import { addEvidence, recordVerdict, withdrawEvidence, withdrawVerdict } from "./mutations";
import type { EvidenceInput } from "./schema";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const primary = { stance: "supports", grade: "primary", note: "The council's recording", locator: "12:04" } as const;
const quoteOf = async () => starting(await storeDeskDocument(), "Nobody");

describe("recordVerdict", () => {
  it("lets one of two through, tells the other what stands, and keeps what they meant", async () => {
    const { id } = await quoteOf();
    const results = await Promise.all([
      recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed", rationale: "mine" }),
      recordVerdict(people.editor, id, { version: 1, verdict: "needs-sourcing", rationale: "theirs" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const loser = results.find((result) => !result.ok);
    const detail = must(await getStatement(people.viewer, id));
    expect(detail.verdicts).toHaveLength(1);
    expect(loser).toMatchObject({ code: "stale-version", current: { version: 2, status: detail.status } });
    const refused = detail.history.find((event) => event.type === "verdict.refused");
    const winner = detail.verdicts[0]?.verdict;
    expect(refused?.data).toMatchObject({ verdict: winner === "disputed" ? "needs-sourcing" : "disputed", version: 1 });
  });

  it("asks for evidence before verified, or a named override", async () => {
    const { id } = await quoteOf();
    const refused = await recordVerdict(people.reviewer, id, { version: 1, verdict: "verified" });
    expect(refused).toMatchObject({ reason: "refused", code: "gate-unmet" });
    expect(refused).toHaveProperty("missing.0");
    const override = { version: 1, verdict: "verified", override: "Heard it myself" } as const;
    expect(await recordVerdict(people.reviewer, id, override)).toMatchObject({ reason: "forbidden" });
    expect(must(await recordVerdict(people.editor, id, override))).toMatchObject({
      statement: { status: "verified", version: 2 },
      verdict: { override: "Heard it myself", stands: true },
    });
  });

  it("takes a primary source with a locator, and a rationale where evidence is against", async () => {
    const { id } = await quoteOf();
    must(await addEvidence(people.reviewer, id, primary));
    must(await addEvidence(people.reviewer, id, { stance: "contradicts", grade: "secondary", note: "Denied" }));
    expect(await recordVerdict(people.reviewer, id, { version: 1, verdict: "verified" })).toMatchObject({
      code: "gate-unmet",
    });
    const given = must(
      await recordVerdict(people.reviewer, id, { version: 1, verdict: "verified", rationale: "Heard." }),
    );
    expect(given.statement.status).toBe("verified");
    const back = must(await withdrawVerdict(people.reviewer, given.verdict.id));
    expect(back.statement.status).toBe("unreviewed");
    expect(await withdrawVerdict(people.reviewer, given.verdict.id)).toMatchObject({ code: "already-so" });
  });

  it("leaves a colleague's verdict to them and to editors", async () => {
    const { id } = await quoteOf();
    const { verdict } = must(await recordVerdict(people.editor, id, { version: 1, verdict: "disputed" }));
    expect(await withdrawVerdict(people.reviewer, verdict.id)).toMatchObject({ code: "not-yours" });
    must(await withdrawVerdict(people.administrator, verdict.id));
  });

  it("refuses a rationale that is too long, and what is no verdict", async () => {
    const { id } = await quoteOf();
    for (const input of [
      { version: 1, verdict: "disputed" as const, rationale: "x".repeat(4001) },
      { version: 1, verdict: "true" as "verified" },
      { version: 0, verdict: "disputed" as const },
    ])
      expect(await recordVerdict(people.editor, id, input)).toMatchObject({ reason: "malformed" });
    expect(must(await getStatement(people.viewer, id)).verdicts).toEqual([]);
  });
});

describe("evidence", () => {
  it("shows confidential content to editors and to who added it, to no others, and in no export", async () => {
    const secret = "Whistle-blower at the port authority";
    const { id, documentId } = await quoteOf();
    must(await addEvidence(people.reviewer, id, { ...primary, note: secret, group: "port", confidential: true }));
    const readers = async (actor: Actor) => {
      const detail = must(await getStatement(actor, id));
      return JSON.stringify([detail, must(await listEvents(actor, { documentId }))]);
    };
    expect(await readers(people.editor)).toContain(secret);
    expect(await readers(people.reviewer)).toContain(secret);
    const seen = await readers(people.viewer);
    expect(seen).not.toContain(secret);
    expect(seen).not.toContain("12:04");
    for (const actor of Object.values(people))
      for await (const record of must(exportRecords(actor, { document: documentId }))) {
        expect(JSON.stringify(record)).not.toContain(secret);
        if (record.id === id) expect(record.evidence).toMatchObject([{ redacted: true, locator: null }]);
      }
    const [piece] = must(await getStatement(people.viewer, id)).evidence;
    expect(piece).toMatchObject({ redacted: true, kind: null, note: null, locator: null });
    const plain = createHash("sha256").update(secret).digest("hex");
    expect(must(await getStatement(people.editor, id)).evidence[0]?.sha256).toBe(plain);
    expect(piece?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(piece?.sha256).not.toBe(plain);
    expect(must(await getStatement(people.viewer, id)).gate).toMatchObject({ met: true, primary: 1 });
  });

  it.each([
    [{ stance: "supports", grade: "primary" }, "malformed"],
    [{ stance: "supports", grade: "primary", url: "javascript:alert(1)" }, "malformed"],
    [{ stance: "supports", grade: "primary", url: "file:///etc/passwd" }, "malformed"],
    [{ stance: "supports", grade: "primary", documentId: "nowhere" }, "refused"],
    [{ stance: "supports", grade: "primary", documentId: "nowhere", start: 4 }, "malformed"],
    [{ stance: "supports", grade: "primary", documentId: "nowhere", start: 4, end: 4 }, "malformed"],
    [{ stance: "supports", grade: "primary", note: "n", start: 1, end: 4 }, "malformed"],
    [{ stance: "supports", grade: "primary", url: "https://a.example/tape", recording: true }, "malformed"],
    [{ stance: "supports", grade: "primary", note: "n", recording: true, locator: "at the end" }, "malformed"],
  ] as const)("refuses %o", async (input, reason) => {
    const { id } = await quoteOf();
    expect(await addEvidence(people.reviewer, id, input)).toMatchObject({ ok: false, reason });
  });

  it("takes a passage of a document only as it stands there", async () => {
    const { id } = await quoteOf();
    const { documentId } = await storeDeskDocument();
    const input = { stance: "supports", grade: "primary", documentId, locator: "par. 1" } as const;
    const wrong = await addEvidence(people.reviewer, id, { ...input, excerpt: "The gates will open" });
    expect(wrong).toMatchObject({ code: "not-in-document" });
    const { evidence } = must(await addEvidence(people.reviewer, id, { ...input, excerpt: "The gates will close" }));
    expect(evidence.sha256).toBe(createHash("sha256").update("The gates will close").digest("hex"));
    must(await withdrawEvidence(people.reviewer, evidence.id));
    expect(await withdrawEvidence(people.editor, evidence.id)).toMatchObject({ ok: false });
    expect(await db.evidence.count({ where: { id: evidence.id } })).toBe(1);
  });

  it("cuts a passage out of its version, with its place and who says it there", async () => {
    const { id } = await quoteOf();
    const text = `CHAIR: We begin ${id}.\nMARA QUILL: We will not wait. Nobody can.\nCHAIR: Thank you.\nMARA QUILL: Good night.`;
    const { document } = must(await createDocument(people.editor, { title: "Minutes", kind: "transcript", text }));
    const start = text.indexOf("Nobody can.");
    const { evidence } = must(
      await addEvidence(people.reviewer, id, {
        ...{ stance: "supports", grade: "primary", documentId: document.id, start, end: start + 11 },
      }),
    );
    expect(evidence).toMatchObject({
      kind: "passage",
      excerpt: "Nobody can.",
      speaker: "MARA QUILL",
      locator: "paragraph 2",
      passage: { start, end: start + 11, versionId: document.currentVersion.id },
      sha256: createHash("sha256").update("Nobody can.").digest("hex"),
    });
    expect(must(await getStatement(people.viewer, id)).gate).toMatchObject({ met: true, primary: 1 });
    const beyond = { stance: "supports", grade: "primary", documentId: document.id, start, end: 9999 } as const;
    expect(await addEvidence(people.reviewer, id, beyond)).toMatchObject({ code: "outside-document" });
    const other = { ...beyond, end: start + 6, excerpt: "Nobody can." };
    expect(await addEvidence(people.reviewer, id, other)).toMatchObject({ code: "not-in-document" });
    const elsewhere = { ...beyond, end: start + 6, versionId: starting(await storeDeskDocument(), "Nobody").versionId };
    expect(await addEvidence(people.reviewer, id, elsewhere)).toMatchObject({ code: "no-such-document" });
  });

  it("tells the kinds apart, and wants a timecode of a recording", async () => {
    const { id } = await quoteOf();
    const add = async (input: Partial<EvidenceInput>) =>
      must(await addEvidence(people.reviewer, id, { stance: "supports", grade: "secondary", ...input })).evidence.kind;
    expect(await add({ url: "https://a.example/tape", recording: true, locator: "1:12:40–1:12:58" })).toBe("recording");
    expect(await add({ note: "The desk's own tape", recording: true, locator: "04:10" })).toBe("recording");
    expect(await add({ url: "https://a.example/page", locator: "par. 2" })).toBe("address");
    expect(await add({ note: "Seen in the archive" })).toBe("note");
  });

  it("lets two people add at once, and one of two withdraw", async () => {
    const { id } = await quoteOf();
    const both = await Promise.all([
      addEvidence(people.reviewer, id, primary),
      addEvidence(people.editor, id, { ...primary, note: "Another tape" }),
    ]);
    expect(both.every((result) => result.ok)).toBe(true);
    const mine = must(both[0]);
    const withdrawn = await Promise.all([
      withdrawEvidence(people.reviewer, mine.evidence.id),
      withdrawEvidence(people.editor, mine.evidence.id),
    ]);
    expect(withdrawn.filter((result) => result.ok)).toHaveLength(1);
    expect(must(await getStatement(people.viewer, id)).evidence).toHaveLength(1);
  });
});
