import type { Tx } from "@/lib/db/client";
import { noCounts, type Status } from "@/lib/statements/model";
import type { Document } from "./model";
import type { DocumentSource } from "./sources/model";
import { formatColumn, leftOutColumn } from "./sources/schema";

/** A document's own columns and its newest version without the text, which may have megabytes. */
export const documentInclude = {
  versions: {
    where: { withdrawnAt: null },
    select: {
      id: true,
      number: true,
      sha256: true,
      length: true,
      createdAt: true,
      source: { include: { original: { select: { size: true } } }, omit: { locators: true } },
    },
    orderBy: { number: "desc" as const },
    take: 1,
  },
} as const;

const readRow = (tx: Tx, id: string) => tx.document.findUnique({ where: { id }, include: documentInclude });
type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** Rows as documents, with counts and names read once for all of them. */
export async function toDocuments(tx: Tx, rows: Row[]): Promise<Document[]> {
  const ids = rows.map((row) => row.id);
  const groups = await tx.statement.groupBy({
    by: ["documentId", "kind", "status"],
    where: { documentId: { in: ids }, removedAt: null },
    _count: { _all: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: rows.flatMap((row) => row.createdById ?? []) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => {
    const counts = { statements: 0, quotes: 0, claims: 0, byStatus: noCounts() };
    for (const group of groups.filter((group) => group.documentId === row.id)) {
      const number = group._count._all;
      counts.statements += number;
      counts[group.kind === "quote" ? "quotes" : "claims"] += number;
      counts.byStatus[group.status as Status] += number;
    }
    const version = row.versions[0];
    if (!version) throw new Error(`document ${row.id} has no version`);
    const { source, id, number, sha256, length, createdAt } = version;
    return {
      id: row.id,
      title: row.title,
      kind: row.kind as Document["kind"],
      url: row.url,
      publisher: row.publisher,
      byline: row.byline,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      version: row.version,
      currentVersion: { id, number, sha256, length, createdAt: createdAt.toISOString() },
      source: source && toSource(source),
      counts,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      createdBy: users.find((user) => user.id === row.createdById) ?? null,
    };
  });
}

function toSource(row: NonNullable<Row["versions"][number]["source"]>): DocumentSource {
  const { name, sha256, address, fetchedAt, asRead, original } = row;
  return {
    name,
    format: formatColumn.parse(row.format),
    size: original.size,
    sha256,
    address,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    asRead,
    leftOut: leftOutColumn.parse(row.leftOut),
  };
}

/** The document as it stands inside this transaction, or null. */
export async function readDocument(tx: Tx, id: string): Promise<Document | null> {
  const row = await readRow(tx, id);
  return row ? ((await toDocuments(tx, [row]))[0] ?? null) : null;
}
