import type { Tx } from "@/lib/db/client";
import type { Notice, NotificationKind } from "./model";

type Row = Awaited<ReturnType<Tx["notification"]["findMany"]>>[number];

const shownCharacters = 160;
const person = { select: { id: true, name: true } } as const;

/**
 * Notices with what they are about, read as it stands now: a row holds ids only, so that it shows nothing that its reader
 * may not see by the time they read it. What is off the desk is not shown.
 */
export async function readNotices(tx: Tx, rows: readonly Row[]): Promise<Notice[]> {
  const [people, statements, sessions] = [
    await tx.user.findMany({ where: { id: { in: ids(rows, "actorId") } }, ...person }),
    await tx.statement.findMany({
      where: { id: { in: ids(rows, "statementId") }, removedAt: null, document: { removedAt: null } },
      select: { id: true, documentId: true, kind: true, text: true, document: { select: { title: true } } },
    }),
    await tx.reviewSession.findMany({
      where: { id: { in: ids(rows, "sessionId") } },
      select: { id: true, title: true },
    }),
  ];
  const notes = await readNotes(tx, rows);
  return rows.map((row) => {
    const statement = statements.find(({ id }) => id === row.statementId);
    return {
      id: row.id,
      kind: row.kind as NotificationKind,
      by: people.find(({ id }) => id === row.actorId) ?? null,
      count: row.count,
      statement: statement
        ? {
            ...{ id: statement.id, documentId: statement.documentId },
            kind: statement.kind as "quote" | "claim",
            text: statement.text.slice(0, shownCharacters).replace(/\p{Surrogate}$/u, ""),
            documentTitle: statement.document.title,
          }
        : null,
      session: sessions.find(({ id }) => id === row.sessionId) ?? null,
      note: statement ? (notes.get(row.id)?.words ?? null) : null,
      commentId: statement ? (notes.get(row.id)?.commentId ?? null) : null,
      at: row.createdAt.toISOString(),
      read: row.readAt !== null,
    };
  });
}

const ids = (rows: readonly Row[], column: "actorId" | "statementId" | "sessionId") => [
  ...new Set(rows.flatMap((row) => row[column] ?? [])),
];

const noted: ReadonlySet<NotificationKind> = new Set(["returned", "came-back", "mentioned", "ruling-withdrawn"]);

type Note = { words: string; commentId: string | null };

/** The note of a return, its answer, or the words that name the reader: of the very act that told them. */
async function readNotes(tx: Tx, rows: readonly Row[]): Promise<Map<string, Note>> {
  const worded = rows.filter(({ kind }) => noted.has(kind as NotificationKind));
  if (worded.length === 0) return new Map();
  const events = await tx.event.findMany({
    where: {
      group: { in: worded.map(({ group }) => group) },
      type: { in: ["statement.sent-back", "statement.put-right", "comment.written", "ruling.withdrawn"] },
    },
    select: { group: true, data: true },
  });
  const told = new Map(
    events.map(({ group, data }) => [
      group,
      JSON.parse(data) as { returnId?: string; commentId?: string; why?: string },
    ]),
  );
  const all = [...told.values()];
  const returns = await tx.return.findMany({ where: { id: { in: all.flatMap(({ returnId }) => returnId ?? []) } } });
  const comments = await tx.comment.findMany({
    where: { id: { in: all.flatMap(({ commentId }) => commentId ?? []) }, withdrawnAt: null },
  });
  return new Map(
    worded.flatMap((row): [string, Note][] => {
      const { returnId, commentId, why } = told.get(row.group) ?? {};
      if (row.kind === "ruling-withdrawn") return why ? [[row.id, { words: why, commentId: null }]] : [];
      const sent = returns.find(({ id }) => id === returnId);
      if (row.kind === "mentioned") {
        const comment = comments.find(({ id }) => id === commentId);
        return comment ? [[row.id, { words: comment.text, commentId: comment.id }]] : [];
      }
      const words = row.kind === "returned" ? sent?.note : sent?.answer;
      return words ? [[row.id, { words, commentId: null }]] : [];
    }),
  );
}
