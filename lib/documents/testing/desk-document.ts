import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import type { ExtractedSpeaker, ExtractedStatement } from "@/lib/extraction/model";
import { newId } from "@/lib/new-id";
import { listPlaces } from "@/lib/statements/list-places";
import type { Statement } from "@/lib/statements/model";
import { storeStatements } from "../store-statements";

// For tests only: a document whose statements are known, whatever the extraction finds.

export const deskText = `“The gates will close at dusk 🌊 every day,” said Ines Marchetti. “Nobody will drown here again.”

Marchetti said that the barrier cost 31 million. Tunde Osei called it “a wall in search of a river”.
`;

const at = (words: string) => {
  const start = deskText.indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length, text: words };
};

const statement = (kind: "quote" | "claim", words: string, speaker: string | null): ExtractedStatement => ({
  kind,
  form: kind === "quote" ? "direct" : null,
  manner: kind === "quote" ? "speech" : null,
  ...at(words),
  parts: [at(words)],
  speaker,
  mention: null,
  cue: null,
  rule: "for-tests",
  confidence: 0.8,
  checkworthiness: 0.5,
});

const person = (name: string, role: string): ExtractedSpeaker => ({
  name,
  kind: "person",
  names: [name],
  nameSpans: [at(name)],
  roles: [role],
  roleSpans: [],
});

export type DeskDocument = { documentId: string; versionId: string; statements: Statement[] };

/** Stores the document; `salt` keeps its hash apart from those of others in one test file. */
export async function storeDeskDocument(salt = newId()): Promise<DeskDocument> {
  const documentId = newId();
  const versionId = newId();
  const text = deskText + salt;
  const sha256 = createHash("sha256").update(text).digest("hex");
  await db.$transaction(async (tx) => {
    const version = {
      id: versionId,
      number: 1,
      text,
      length: text.length,
      sha256,
      originalSha256: sha256,
      engine: "0",
    };
    await tx.document.create({
      data: { id: documentId, title: "The barrier", kind: "article", versions: { create: version } },
    });
    await storeStatements(
      tx,
      { id: versionId, documentId, text },
      {
        speakers: [person("Ines Marchetti", "engineer"), person("Tunde Osei", "")],
        statements: [
          statement("quote", "The gates will close at dusk 🌊 every day", "Ines Marchetti"),
          statement("claim", "close at dusk", "Ines Marchetti"),
          statement("quote", "Nobody will drown here again", "Ines Marchetti"),
          statement("quote", "the barrier cost 31 million", "Ines Marchetti"),
          statement("claim", "the barrier cost 31 million", "Ines Marchetti"),
          statement("quote", "a wall in search of a river", "Tunde Osei"),
        ],
      },
    );
  });
  return { documentId, versionId, statements: await listPlaces(db, versionId) };
}

/** The statement that begins with these words. */
export function starting(document: { statements: Statement[] }, words: string, kind = "quote"): Statement {
  const found = document.statements.find((one) => one.kind === kind && one.text.startsWith(words));
  if (!found) throw new Error(`no ${kind} ${words}`);
  return found;
}

/** The value of a result that has to be one. */
export function must<T>(result: { ok: true; value: T } | { ok: false; message: string; code: string }): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}
