import type { Statement } from "@/lib/statements/model";
import { statementInclude } from "@/lib/statements/read-statement";
import type { NeededStatement, NeedsMeReason } from "./model";
import { notWithdrawn } from "./overtaken";

export const neededInclude = {
  ...statementInclude,
  document: { select: { title: true } },
  verdicts: {
    orderBy: { id: "desc" },
    include: {
      reviewer: { select: { name: true } },
      withdrawals: { orderBy: { id: "desc" }, take: 1, select: { reinstates: true } },
    },
  },
  _count: { select: { evidence: { where: { withdrawnAt: null } } } },
} as const;

type Named = { id: string; slug: string; name: string; kind: string };
export type NeededRow = Pick<Statement, "id" | "text" | "documentId"> & {
  kind: string;
  status: string;
  createdAt: Date;
  updatedAt: Date;
  speaker: (Named & { canonical: Named }) | null;
  document: { title: string };
  verdicts: {
    reviewerId: string;
    verdict: string;
    judgedText: string;
    createdAt: Date;
    reviewer: { name: string };
    withdrawals: { reinstates: boolean }[];
  }[];
  _count: { evidence: number };
};

const words: Record<string, string> = {
  verified: "verified",
  disputed: "disputed",
  "needs-sourcing": "needs sourcing",
};

const plain = (row: NeededRow, note: string | null, since: Date): NeededStatement => ({
  id: row.id,
  kind: row.kind as Statement["kind"],
  status: row.status as Statement["status"],
  text: row.text,
  speaker: row.speaker && (row.speaker.canonical as Statement["speaker"]),
  documentId: row.documentId,
  documentTitle: row.document.title,
  note,
  since: since.toISOString(),
});

const newestVerdict = (row: NeededRow) => row.verdicts.find(notWithdrawn);

/** Rows as the reader sees them, with what is worth knowing for each reason. */
export const needed: Record<NeedsMeReason, (row: NeededRow) => NeededStatement> = {
  reopened: (row) => {
    const verdict = newestVerdict(row);
    return plain(row, verdict ? `was ${words[verdict.verdict]}` : null, row.updatedAt);
  },
  overtaken: (row) => {
    const verdict = newestVerdict(row);
    return plain(
      row,
      verdict ? `${verdict.reviewer.name}: ${words[verdict.verdict]}` : null,
      verdict?.createdAt ?? row.updatedAt,
    );
  },
  sourcing: (row) => {
    const sources = row._count.evidence;
    const note = sources === 0 ? "no evidence yet" : sources === 1 ? "1 source" : `${sources} sources`;
    return plain(row, note, newestVerdict(row)?.createdAt ?? row.updatedAt);
  },
  disputed: (row) => {
    const verdict = newestVerdict(row);
    return plain(row, verdict ? `by ${verdict.reviewer.name}` : null, verdict?.createdAt ?? row.updatedAt);
  },
  unreviewed: (row) => plain(row, row.kind === "quote" && !row.speaker ? "nobody named" : null, row.createdAt),
};
