import { createHash } from "node:crypto";
import { addEverybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import { recordVerdict } from "@/lib/reviews/mutations";
import { makeAnchor } from "@/lib/text/anchor";

// For tests only: a desk with one document, two statements and two verdicts in its database.

const text = "The harbour opens in May. “We are ready,” said Ines Wolff. Ferries carried 40,000 people last year.";
const hash = createHash("sha256").update(text).digest("hex");

/** @returns the ids of the statements */
export async function fillDesk(): Promise<string[]> {
  const { reviewer } = await addEverybody(db);
  const document = await db.document.create({ data: { title: "Harbour to open", kind: "article" } });
  const version = await db.documentVersion.create({
    data: {
      documentId: document.id,
      number: 1,
      text,
      length: text.length,
      sha256: hash,
      originalSha256: hash,
      engine: "test",
    },
  });
  const ids: string[] = [];
  for (const [kind, words] of [
    ["quote", "We are ready"],
    ["claim", "Ferries carried 40,000 people last year."],
  ] as const) {
    const start = text.indexOf(words);
    const anchor = makeAnchor(text, { start, end: start + words.length });
    const id = newId();
    await db.statement.create({
      data: { ...anchor, id, kind, documentId: document.id, versionId: version.id, rule: "test", confidence: 1 },
    });
    const given = await recordVerdict(reviewer, id, { version: 1, verdict: "disputed" });
    if (!given.ok) throw new Error(given.message);
    ids.push(id);
  }
  return ids;
}
