import type { Statement } from "@/lib/statements/model";
import { statementInclude } from "@/lib/statements/read-statement";
import { isWithdrawn } from "../derive-status";
import type { NeededStatement, NeedsMeReason } from "./model";
import { standingVerdicts } from "./needs-rules";

export const neededInclude = {
  ...statementInclude,
  document: { select: { title: true } },
  verdicts: {
    orderBy: { id: "desc" },
    include: {
      reviewer: { select: { name: true } },
      withdrawals: { select: { id: true, reinstates: true } },
    },
  },
  _count: { select: { evidence: { where: { withdrawnAt: null, kept: false } } } },
} as const;

type Named = { id: string; slug: string; name: string; kind: string };
export type NeededRow = Pick<Statement, "id" | "text" | "documentId"> & {
  kind: string;
  status: string;
  closing: string;
  openedUpTo: string | null;
  speakerId: string | null;
  createdAt: Date;
  updatedAt: Date;
  speaker: (Named & { canonical: Named }) | null;
  document: { title: string };
  verdicts: {
    id: string;
    reviewerId: string;
    blind: boolean;
    verdict: string;
    override: string | null;
    judgedText: string;
    judgedSpeakerId: string | null;
    judgedKind: string | null;
    createdAt: Date;
    reviewer: { name: string };
    withdrawals: { id: string; reinstates: boolean }[];
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

/** The verdict that gives the status. */
const decision = (row: NeededRow) => standingVerdicts(row)[0];

const sources = (number: number) =>
  number === 0 ? "no evidence yet" : number === 1 ? "1 source" : `${number} sources`;

/** Rows as the reader sees them, with what is worth knowing for each reason, or was told with it. */
export const needed: Record<NeedsMeReason, (row: NeededRow, told: string | null) => NeededStatement> = {
  returned: (row, told) => plain(row, told, row.updatedAt),
  assigned: (row, told) => plain(row, told, row.updatedAt),
  "follow-ups": (row, told) => plain(row, told, row.updatedAt),
  split: (row) => plain(row, "to be ruled on", row.updatedAt),
  "second-reader": (row) => plain(row, "others are in", row.updatedAt),
  contested: (row) => plain(row, row.status === "unreviewed" ? null : (words[row.status] ?? null), row.updatedAt),
  reopened: (row) => {
    const verdict = row.verdicts.find((given) => !isWithdrawn(given));
    return plain(row, verdict ? `was ${words[verdict.verdict]}` : null, row.updatedAt);
  },
  overtaken: (row) => {
    const verdict = decision(row);
    return plain(
      row,
      verdict ? `${verdict.reviewer.name}: ${words[verdict.verdict]}` : null,
      verdict?.createdAt ?? row.updatedAt,
    );
  },
  unbacked: (row) => {
    const left = row._count.evidence;
    return plain(row, left === 0 ? "no evidence left" : `${sources(left)} left`, row.updatedAt);
  },
  sourcing: (row) => {
    return plain(row, sources(row._count.evidence), decision(row)?.createdAt ?? row.updatedAt);
  },
  disputed: (row) => {
    const verdict = decision(row);
    return plain(row, verdict ? `by ${verdict.reviewer.name}` : null, verdict?.createdAt ?? row.updatedAt);
  },
  unreviewed: (row) => plain(row, row.kind === "quote" && !row.speaker ? "nobody named" : null, row.createdAt),
};
