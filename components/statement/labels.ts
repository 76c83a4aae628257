import type { QuoteForm, Statement, StatementKind, Status } from "@/lib/statements/model";

/** The glossary's words for what the model stores. */
export const statusLabels: Record<Status, string> = {
  unreviewed: "Unreviewed",
  verified: "Verified",
  disputed: "Disputed",
  "needs-sourcing": "Needs sourcing",
};

export const kindLabels: Record<StatementKind, string> = { quote: "Quote", claim: "Claim" };

export const formLabels: Record<QuoteForm, string> = { direct: "direct", indirect: "indirect", mixed: "mixed" };

/** "Quote, direct", "Claim". */
export const kindAndForm = ({ kind, form }: Pick<Statement, "kind" | "form">): string =>
  form === null ? kindLabels[kind] : `${kindLabels[kind]}, ${formLabels[form]}`;

/** The order of statuses in bars, tabs and tables: settled first, then what is still open. */
export const statusesInBars: readonly Status[] = ["verified", "disputed", "needs-sourcing", "unreviewed"];

/** Open statements still need somebody: nobody has judged them, or they wait for a source. */
export const isOpen = (status: Status): boolean => status === "unreviewed" || status === "needs-sourcing";

/** What a screen reader hears for a reference: "Statement 7, quote, unreviewed, Dr Ines Marchetti". */
export const statementName = (number: number, statement: Pick<Statement, "kind" | "status" | "speaker">): string =>
  [
    `Statement ${number}`,
    statement.kind,
    statusLabels[statement.status].toLowerCase(),
    ...(statement.speaker === null ? [] : [statement.speaker.name]),
  ].join(", ");
