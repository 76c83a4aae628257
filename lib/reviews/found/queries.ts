import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { noSuchStatement } from "@/lib/statements/find-editable";
import { partsColumn } from "../findings/parts-column";
import { printedWords } from "../findings/printed-words";
import { findPassages, type KnownAs } from "../passages/queries";
import type { FoundElsewhere } from "./model";

const shown = 6;

/**
 * Where a quote's words, or words close to them, stand in the desk's other documents: the best passages first. Each says
 * how it compares and who says it there. A machine's suggestion: what is evidence, somebody decides.
 */
export async function findElsewhere(actor: Actor | null, statementId: string): Promise<Result<FoundElsewhere>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const statement = await db.statement.findUnique({
    where: { id: statementId, removedAt: null, document: { removedAt: null } },
    select: { text: true, start: true, parts: true, documentId: true, speaker: { select: { canonicalId: true } } },
  });
  if (!statement) return noSuchStatement;
  const words = printedWords({ ...statement, parts: partsColumn.parse(JSON.parse(statement.parts)) });
  const speaker = statement.speaker && (await readNames(statement.speaker.canonicalId));
  const { passages, searched } = await findPassages(words, { speaker, except: [statement.documentId] });
  const best = passages.slice(0, shown).map(({ changes: _, ...passage }) => passage);
  return ok({ case: best[0]?.case ?? "nowhere", passages: best, searched });
}

async function readNames(canonicalId: string): Promise<KnownAs> {
  const people = await db.speaker.findMany({
    where: { canonicalId },
    select: { name: true, names: { where: { removedAt: null }, select: { name: true } } },
  });
  return { canonicalId, names: people.flatMap(({ name, names }) => [name, ...names.map((one) => one.name)]) };
}
