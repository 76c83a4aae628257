import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { changeDeskSettings } from "@/lib/desk/mutations";
import { createDocument } from "@/lib/documents/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { listEvents } from "@/lib/events/queries";
import { editStatement } from "@/lib/statements/mutations";
import { getStatement, listStatements } from "@/lib/statements/queries";
import { refreshFindings } from "../findings/mutations";
import { findElsewhere } from "../found/queries";
import { addEvidence } from "../mutations";
import { getSideBySide } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

let told = 0;
/** An article that quotes Mara Quill, and a record of what was said. Each call has a word of its own. */
async function stories(record: (word: string) => string, printed = "I will not sign a guess about the") {
  // What other tests brought in is not on the desk.
  await db.document.updateMany({ data: { removedAt: new Date() } });
  const word = `dredger${"abcdefghijklmnopqrst"[told++]}`;
  const text = `The yard is busy.\n\n“${printed} ${word},” said Mara Quill.\n\nNobody else spoke.`;
  const article = must(await createDocument(people.editor, { title: `Article ${word}`, text }));
  const transcript = must(
    await createDocument(people.editor, { title: `Meeting ${word}`, kind: "transcript", text: record(word) }),
  ).document;
  const quote = article.statements.find((one) => one.kind === "quote" && one.text.includes(word));
  if (!quote?.speaker) throw new Error("the quote must be found and attributed");
  return { quote, transcript, word };
}

const meeting =
  (said: (word: string) => string, who = "QUILL") =>
  (word: string) =>
    `CHAIR: Would you put your name to it tonight?\n${who}: Well, look. ${said(word)} So, no.\nCHAIR: Thank you.\n${who}: Good night.\nCHAIR: Good night.`;

describe("found elsewhere", () => {
  it("tells the same words of the same speaker in another document", async () => {
    const { quote, transcript } = await stories(meeting((word) => `I will not sign a guess about the ${word}.`));
    const found = must(await findElsewhere(people.viewer, quote.id));
    expect(found.case).toBe("another-document");
    expect(found.passages[0]).toMatchObject({
      document: { id: transcript.id },
      speaker: { name: "QUILL", same: true },
      result: "verbatim",
    });
  });

  it("tells the right words of the wrong speaker", async () => {
    const { quote } = await stories(meeting((word) => `I will not sign a guess about the ${word}.`, "TARN"));
    expect(must(await findElsewhere(people.viewer, quote.id))).toMatchObject({
      case: "wrong-speaker",
      passages: [{ speaker: { name: "TARN", same: false } }],
    });
  });

  it("tells words near the same", async () => {
    const { quote } = await stories(meeting((word) => `I will sign a guess about the ${word}.`));
    expect(must(await findElsewhere(people.viewer, quote.id))).toMatchObject({
      case: "near",
      passages: [{ result: "meaning-risk" }],
    });
  });

  it("takes the nearest passage, though its change is the graver one", async () => {
    const { quote, transcript } = await stories(meeting((word) => `I will sign a guess about the ${word}.`));
    const other = meeting(() => "I will not sign a letter about the harbour.")("");
    must(await createDocument(people.editor, { title: "Another", kind: "transcript", text: `${other} ${told}` }));
    const { passages } = must(await findElsewhere(people.viewer, quote.id));
    expect(passages[0]).toMatchObject({ document: { id: transcript.id }, result: "meaning-risk" });
  });

  it("tells that they are nowhere, without guessing", async () => {
    const { quote } = await stories(() => meeting(() => "The bread was good.")(""));
    expect(must(await findElsewhere(people.viewer, quote.id))).toMatchObject({ case: "nowhere", passages: [] });
  });
});

describe("side by side", () => {
  it("shows the best passage where there is no evidence, with what was asked, as it would be added", async () => {
    const { quote, transcript, word } = await stories(
      meeting((one) => `I could not, um, sign a guess about the ${one}.`),
    );
    const shown = must(await getSideBySide(people.viewer, quote.id));
    expect(shown).toMatchObject({
      evidenceId: null,
      report: { result: "meaning-risk" },
      source: {
        title: `Meeting ${word}`,
        speaker: "QUILL",
        frozenAt: null,
        context: {
          question: { speaker: "CHAIR", words: "Would you put your name to it tonight?" },
          before: "Well, look.",
          next: { speaker: "CHAIR", words: "Thank you." },
        },
      },
      proposed: { documentId: transcript.id, stance: "contradicts", grade: "primary", locator: "paragraph 2" },
    });
    expect(shown.rows.some(({ severity }) => severity === "meaning")).toBe(true);
    expect(shown.printed).toMatchObject({ version: 1, locator: "paragraph 2" });
  });

  it("proposes to support what is printed as it was said, and takes the evidence once it is added", async () => {
    const { quote } = await stories(meeting((word) => `I will not sign a guess about the ${word}.`));
    const { proposed } = must(await getSideBySide(people.reviewer, quote.id));
    if (!proposed) throw new Error("a passage must be proposed");
    expect(proposed).toMatchObject({ stance: "supports", grade: "primary" });
    const { evidence } = must(await addEvidence(people.reviewer, quote.id, proposed));
    expect(evidence.fidelity).toMatchObject({ result: "verbatim" });
    const after = must(await getSideBySide(people.viewer, quote.id));
    expect(after).toMatchObject({ evidenceId: evidence.id, proposed: null, report: { result: "verbatim" } });
    expect(after.source?.frozenAt).toBe(evidence.createdAt);
    expect(must(await getStatement(people.viewer, quote.id)).gate).toMatchObject({ met: true });
  });

  it("is for quotes", async () => {
    const { quote } = await stories(meeting(() => "Nothing."));
    const { version } = quote;
    must(await editStatement(people.editor, quote.id, { version, kind: "claim" }));
    expect(await getSideBySide(people.viewer, quote.id)).toMatchObject({ code: "not-a-quote" });
    expect(await getSideBySide(null, quote.id)).toMatchObject({ reason: "unauthenticated" });
    expect(await findElsewhere(null, quote.id)).toMatchObject({ reason: "unauthenticated" });
  });

  it("weighs by the desk's house style, whose change is an event", async () => {
    const { quote } = await stories(meeting((word) => `I will, um, not sign a guess about the ${word}.`));
    const severities = async () =>
      must(await getSideBySide(people.viewer, quote.id)).report?.changes.map((one) => one.severity);
    must(await changeDeskSettings(people.administrator, { houseStyle: "verbatim" }));
    const strict = await severities();
    must(await changeDeskSettings(people.administrator, { houseStyle: "clean-up" }));
    expect(await severities()).not.toEqual(strict);
    const [event] = must(await listEvents(people.viewer, { entityId: "houseStyle", limit: 1 }));
    expect(event).toMatchObject({ type: "desk.setting-changed", data: { before: "verbatim", after: "clean-up" } });
    must(await changeDeskSettings(people.administrator, { houseStyle: "verbatim" }));
  });
});

describe("the class that lists show", () => {
  const listed = async (id: string, documentId: string) =>
    must(await listStatements(people.viewer, { document: documentId })).items.find((one) => one.id === id)?.fidelity;

  it("is kept when evidence is added, goes when the words change, and is made again", async () => {
    const { quote } = await stories(meeting((word) => `I will not sign a guess about the ${word}.`));
    expect(await listed(quote.id, quote.documentId)).toBeNull();
    must(
      await addEvidence(people.reviewer, quote.id, {
        ...{ stance: "contradicts", grade: "secondary", note: "Heard", excerpt: quote.text.replace("not", "gladly") },
      }),
    );
    expect(await listed(quote.id, quote.documentId)).toBe("meaning-risk");
    const { version, start, end } = quote;
    must(await editStatement(people.editor, quote.id, { version, start: start + 1, end }));
    expect(await listed(quote.id, quote.documentId)).toBeNull();
    expect(must(await refreshFindings(people.viewer, quote.id))).toBe(1);
    expect(await listed(quote.id, quote.documentId)).toBe("meaning-risk");
    expect(must(await refreshFindings(people.viewer, quote.id))).toBe(0);
    expect(await refreshFindings(null, quote.id)).toMatchObject({ reason: "unauthenticated" });
  });

  it("is not told of confidential evidence", async () => {
    const { quote } = await stories(meeting(() => "Nothing."));
    const input = { stance: "contradicts", grade: "primary", note: "A deputy", excerpt: quote.text } as const;
    must(await addEvidence(people.editor, quote.id, { ...input, confidential: true }));
    expect(await listed(quote.id, quote.documentId)).toBeNull();
    expect(must(await getStatement(people.viewer, quote.id)).evidence[0]?.fidelity).toBeNull();
    expect(must(await getStatement(people.editor, quote.id)).evidence[0]?.fidelity).toMatchObject({
      result: "verbatim",
    });
    expect(await db.fidelityFinding.count({ where: { evidence: { statementId: quote.id } } })).toBe(1);
  });
});
