import type { Tx } from "@/lib/db/client";
import { type Comparable, compareWithEvidence } from "./compare-with-evidence";
import { fidelityEngine } from "./fidelity-engine";
import { partsColumn } from "./parts-column";
import { printedWords } from "./printed-words";

type Piece = Comparable & { id: string };

/**
 * Compares a quote's words with a piece of evidence and keeps the class, so that lists need not. A claim has no words to
 * be held to: its verdict answers whether it is true. The class does not depend on the house style, which only weighs.
 */
export async function keepFinding(
  tx: Tx,
  statement: { kind: string; text: string; start: number; parts: string },
  evidence: Piece,
): Promise<void> {
  if (statement.kind !== "quote") return;
  const words = printedWords({ ...statement, parts: partsColumn.parse(JSON.parse(statement.parts)) });
  const report = compareWithEvidence(words, evidence, "verbatim");
  if (!report) return;
  const finding = { result: report.result, score: report.score, quote: statement.text, engine: fidelityEngine };
  await tx.fidelityFinding.upsert({
    where: { evidenceId: evidence.id },
    create: { evidenceId: evidence.id, ...finding },
    update: { ...finding, createdAt: new Date() },
  });
}

/** Whether a finding is of these words and this engine still. */
export const isFresh = (finding: { quote: string; engine: string } | null, text: string): boolean =>
  finding !== null && finding.quote === text && finding.engine === fidelityEngine;

/** A piece of evidence with the text that its passage stands in. */
export async function readComparable(tx: Tx, id: string): Promise<Piece> {
  const text = { select: { text: true } };
  const { frozen, ...piece } = await tx.evidence.findUniqueOrThrow({
    where: { id },
    select: { id: true, excerpt: true, start: true, end: true, source: text, frozen: text },
  });
  return { ...piece, source: piece.source ?? frozen };
}
