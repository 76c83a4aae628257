import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { SpeakerKind } from "@/lib/extraction/model";
import type { SpeakerRef, Statement } from "./model";
import { noSignals, readSignals, type Signals } from "./read-signals";

const speakerColumns = { id: true, slug: true, name: true, kind: true } as const;

/** What a statement is read with: its speaker, and the one that this speaker has been merged into. */
export const statementInclude = {
  speaker: { select: { ...speakerColumns, canonical: { select: speakerColumns } } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;
const readRow = (tx: Tx, id: string) => tx.statement.findUnique({ where: { id }, include: statementInclude });

const partsColumn = z.array(z.object({ start: z.int(), end: z.int() }));

/** Rows as the statements that everybody outside reads. `people` holds the names of those who attributed by hand. */
const toStatement = (row: Row, people: ReadonlyMap<string, string>, signals: Signals): Statement => ({
  id: row.id,
  kind: row.kind as Statement["kind"],
  form: row.form as Statement["form"],
  manner: row.manner as Statement["manner"],
  status: row.status as Statement["status"],
  text: row.text,
  start: row.start,
  end: row.end,
  parts: partsColumn.parse(JSON.parse(row.parts)),
  prefix: row.prefix,
  suffix: row.suffix,
  documentId: row.documentId,
  versionId: row.versionId,
  quoteId: row.quoteId,
  speaker: row.speaker && speakerRef(row.speaker.canonical),
  attribution: attributionOf(row),
  attributedBy: row.attributedById && (people.get(row.attributedById) ?? null),
  origin: row.origin as Statement["origin"],
  checkworthiness: row.checkworthiness,
  ...signals,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

const speakerRef = (row: { id: string; slug: string; name: string; kind: string }): SpeakerRef => ({
  ...row,
  kind: row.kind as SpeakerKind,
});

function attributionOf(row: Row): Statement["attribution"] {
  const mention = textSpan(row.mentionStart, row.mentionEnd, row.mentionText);
  const cue = textSpan(row.cueStart, row.cueEnd, row.cueText);
  if (!mention && !cue && !row.speakerId) return null;
  return { mention, cue, rule: row.rule, confidence: row.confidence };
}

const textSpan = (start: number | null, end: number | null, text: string | null) =>
  start === null || end === null || text === null ? null : { start, end, text };

/** Names of those who attributed by hand, and what evidence says, are read once for all rows. */
export async function toStatements(tx: Tx, rows: Row[]): Promise<Statement[]> {
  const ids = [...new Set(rows.flatMap((row) => row.attributedById ?? []))];
  const users = ids.length
    ? await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : [];
  const people = new Map(users.map((user) => [user.id, user.name]));
  const signals = await readSignals(tx, rows);
  return rows.map((row) => toStatement(row, people, signals.get(row.id) ?? noSignals));
}

/** The statement as it stands inside this transaction. It must exist. */
export async function readStatement(tx: Tx, id: string): Promise<Statement> {
  const row = await readRow(tx, id);
  const [statement] = row ? await toStatements(tx, [row]) : [];
  if (!statement) throw new Error(`no statement ${id}`);
  return statement;
}
