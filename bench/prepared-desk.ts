import { createHash } from "node:crypto";
import { insertMember } from "@/lib/accounts/members/insert-member";
import type { Actor } from "@/lib/accounts/model";
import { createApiToken } from "@/lib/accounts/tokens/mutations";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { newId } from "@/lib/new-id";
import { makeAnchor } from "@/lib/text/anchor";

const perDocument = 50;
const batch = 1000;

/**
 * Makes a database at `file` with an editor, a token that writes, and `count` claims in documents of fifty each. It
 * becomes this process's desk, and is closed again.
 */
export async function prepareDesk(
  file: string,
  count: number,
): Promise<{ userId: string; token: string; statements: string[] }> {
  process.env.DATABASE_URL = `file:${file}`;
  migrate(file);
  const person = { name: "Ama Reyes", email: "ama@desk.example", role: "editor" as const };
  const userId = await insertMember(db, { ...person, passwordHash: "none: signs in by token only" });
  const actor: Actor = { ...person, userId, scope: "write", via: "command-line" };
  const made = await createApiToken(actor, { label: "bench", scope: "write" });
  if (!made.ok) throw new Error(made.message);
  const statements = await insertStatements(count);
  await db.$disconnect();
  return { userId, token: made.value.token, statements };
}

async function insertStatements(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let first = 0; first < count; first += batch) {
    await db.$transaction(async (tx) => {
      for (let from = first; from < Math.min(first + batch, count); from += perDocument) {
        const sentences = Array.from(
          { length: Math.min(perDocument, count - from) },
          (_, index) => `In district ${from + index} the council counted ${(from + index) * 7} new homes.`,
        );
        const text = sentences.join(" ");
        const sha256 = createHash("sha256").update(text).digest("hex");
        const document = await tx.document.create({ data: { title: `Homes from ${from}`, kind: "article" } });
        const source = { documentId: document.id, number: 1, text, length: text.length };
        const version = await tx.documentVersion.create({
          data: { ...source, sha256, originalSha256: sha256, engine: "bench" },
        });
        let start = 0;
        const rows = sentences.map((sentence) => {
          const anchor = makeAnchor(text, { start, end: start + sentence.length });
          start += sentence.length + 1;
          return { ...anchor, id: newId(), kind: "claim", documentId: document.id, versionId: version.id };
        });
        await tx.statement.createMany({ data: rows.map((row) => ({ ...row, rule: "bench", confidence: 0.5 })) });
        ids.push(...rows.map((row) => row.id));
      }
    });
  }
  return ids;
}
