import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db, type Tx } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { noSuchStatement } from "@/lib/statements/find-editable";
import type { Comment } from "./model";

const person = { select: { id: true, name: true } } as const;
export const commentInclude = { author: person, resolver: person } as const;
const mentioned = z.array(z.string());

type Row = Awaited<ReturnType<typeof readRows>>[number];
const readRows = (tx: Tx, statementId: string) =>
  tx.comment.findMany({ where: { statementId }, include: commentInclude, orderBy: { id: "asc" } });

/** What was said about a statement, oldest first; answers stand after all of it and name their thread. */
export async function listComments(actor: Actor | null, statementId: string): Promise<Result<Comment[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const there = await db.statement.count({
    where: { id: statementId, removedAt: null, document: { removedAt: null } },
  });
  return there === 0 ? noSuchStatement : ok(await toComments(db, await readRows(db, statementId)));
}

export async function toComments(tx: Tx, rows: readonly Row[]): Promise<Comment[]> {
  const named = rows.map((row) => mentioned.parse(JSON.parse(row.mentions)));
  const ids = [...named.flat(), ...rows.flatMap(({ withdrawnById }) => withdrawnById ?? [])];
  const people = await tx.user.findMany({ where: { id: { in: [...new Set(ids)] } }, ...person });
  const names = new Map(people.map((one) => [one.id, one]));
  return rows.map((row, at) => {
    const withdrawn =
      row.withdrawnAt && row.withdrawnById
        ? { by: names.get(row.withdrawnById)?.name ?? row.author.name, at: row.withdrawnAt.toISOString() }
        : null;
    return {
      id: row.id,
      statementId: row.statementId,
      threadId: row.threadId,
      author: row.author,
      // What was withdrawn is kept in the desk's own file, and is told nobody.
      text: withdrawn ? "" : row.text,
      mentions: withdrawn ? [] : (named[at] ?? []).flatMap((id) => names.get(id) ?? []),
      createdAt: row.createdAt.toISOString(),
      resolved: row.resolver && row.resolvedAt ? { by: row.resolver.name, at: row.resolvedAt.toISOString() } : null,
      withdrawn,
    };
  });
}
