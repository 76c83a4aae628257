import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { fail, ok, type Result } from "@/lib/result";
import { getStatement } from "@/lib/statements/queries";
import { comparedText } from "../findings/compare-with-evidence";
import { readComparable } from "../findings/keep-finding";
import { printedWords } from "../findings/printed-words";
import { findElsewhere } from "../found/queries";
import type { Evidence } from "../model";
import { placedVersion, placeInVersion } from "../passages/place-in-version";
import { diffRows } from "./diff-rows";
import type { ComparableEvidence, SideBySide } from "./model";
import { proposeEvidence } from "./propose-evidence";
import { firstSentences, lastSentences, sourceContext } from "./source-context";

/** Which source to show: a piece of evidence, or a passage that is not evidence yet. */
export type SideBySideChoice = { evidence?: string; passage?: { versionId: string; start: number; end: number } };

const isComparable = ({ redacted, excerpt }: Evidence): boolean => !redacted && excerpt !== null;

/**
 * A printed quote beside the source chosen; else beside its evidence, primary and newest first; else beside the best
 * passage that the desk finds. Failures: not-found; refused for a claim, whose verdict is about the world.
 */
export async function getSideBySide(
  actor: Actor | null,
  statementId: string,
  choice: SideBySideChoice = {},
): Promise<Result<SideBySide>> {
  const read = await getStatement(actor, statementId);
  if (!read.ok) return read;
  const { documentTitle, context, verdicts, evidence, gate, history, ...statement } = read.value;
  if (statement.kind !== "quote")
    return fail("refused", "not-a-quote", "A claim has no words to compare: its verdict says whether it is true.");
  const elsewhere = await findElsewhere(actor, statementId);
  if (!elsewhere.ok) return elsewhere;
  const comparable = evidence.filter(isComparable);
  const shown = choice.passage ? null : chooseEvidence(comparable, choice.evidence);
  const best = elsewhere.value.passages[0];
  const passage = choice.passage ?? (shown || !best ? null : best);
  const [{ houseStyle }, version, number, titles] = await Promise.all([
    getDeskSettings(),
    db.documentVersion.findUniqueOrThrow({
      where: { id: statement.versionId },
      select: { ...placedVersion, number: true },
    }),
    db.statement.count({ where: { versionId: statement.versionId, removedAt: null, start: { lt: statement.start } } }),
    readTitles(comparable),
  ]);
  const words = printedWords(statement);
  const compared = shown
    ? await compareEvidence(shown, titles, words, houseStyle)
    : passage && (await comparePassage(passage, words, houseStyle));
  if (passage && !compared) return fail("not-found", "no-such-passage", "There is no such passage on this desk.");
  return ok({
    statement,
    number: number + 1,
    printed: {
      documentTitle,
      version: version.number,
      locator: placeInVersion(version, statement).locator,
      before: lastSentences(context.before),
      after: firstSentences(context.after),
    },
    houseStyle,
    evidence: comparable.map((piece) => summaryOf(piece, titles)),
    evidenceId: shown?.id ?? null,
    ...(compared ?? { source: null, report: null, rows: [] }),
    proposed: compared && "proposed" in compared ? compared.proposed : null,
    found: elsewhere.value,
  });
}

function chooseEvidence(pieces: readonly Evidence[], wanted: string | undefined): Evidence | null {
  const newest = pieces.toReversed();
  return pieces.find(({ id }) => id === wanted) ?? newest.find(({ grade }) => grade === "primary") ?? newest[0] ?? null;
}

async function readTitles(pieces: readonly Evidence[]): Promise<ReadonlyMap<string, string>> {
  const ids = pieces.flatMap(({ documentId }) => documentId ?? []);
  const rows = await db.document.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

const titleOf = ({ documentId, url, source, note }: Evidence, titles: ReadonlyMap<string, string>): string =>
  (documentId && titles.get(documentId)) ?? url ?? source?.name ?? note ?? "A source";

const summaryOf = (piece: Evidence, titles: ReadonlyMap<string, string>): ComparableEvidence => {
  const { id, grade, stance, locator, fidelity } = piece;
  return { id, grade, stance, locator, fidelity, title: titleOf(piece, titles) };
};

type Style = SideBySide["houseStyle"];

async function compareEvidence(piece: Evidence, titles: ReadonlyMap<string, string>, quote: string, style: Style) {
  const compared = comparedText(await readComparable(db, piece.id));
  if (!compared) return null;
  const { title, ...rest } = { title: titleOf(piece, titles), ...compareTexts(quote, compared.text, style) };
  const { documentId, locator, speaker, sha256, createdAt } = piece;
  const about = { title, documentId, locator, speaker, sha256, frozenAt: createdAt };
  return { ...rest, source: { ...about, context: contextOf(rest.report.match, compared.text) } };
}

async function comparePassage(passage: { versionId: string; start: number; end: number }, quote: string, style: Style) {
  const { versionId, start, end } = passage;
  const version = await db.documentVersion.findUnique({
    where: { id: versionId, withdrawnAt: null, document: { removedAt: null } },
    include: { document: true, source: placedVersion.source },
  });
  if (!version || start >= end || end > version.text.length) return null;
  const compared = comparedText({ excerpt: null, start, end, source: version });
  if (!compared) return null;
  const { rows, report } = compareTexts(quote, compared.text, style);
  const found = report.match
    ? { start: report.match.start + compared.offset, end: report.match.end + compared.offset }
    : { start, end };
  const place = placeInVersion(version, found);
  const { id: documentId, title, kind } = version.document;
  return {
    report,
    rows,
    source: {
      ...{ title, documentId, locator: place.locator, speaker: place.speaker, sha256: version.sha256, frozenAt: null },
      context: sourceContext(version.text, found),
    },
    proposed: proposeEvidence({ documentId, versionId, ...found, locator: place.locator, kind }, report),
  };
}

function compareTexts(quote: string, source: string, style: Style) {
  const report = checkQuote(quote, source, style);
  return { report, rows: diffRows(quote, source, report) };
}

const contextOf = (match: { start: number; end: number } | null, text: string) =>
  match ? sourceContext(text, match) : { question: null, before: "", after: "", next: null };
