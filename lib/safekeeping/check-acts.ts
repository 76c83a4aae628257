import type { Tx } from "@/lib/db/client";

type Row = { id: string; statementId: string } & Record<string, unknown>;
type Kept = {
  type: string;
  /** under which name an event holds the row's id */
  key: string;
  what: string;
  /** what an event tells of the row, under the same name */
  told: readonly string[];
  read: (client: Tx, after: string) => Promise<Row[]>;
};

const batch = 1000;
const page = (after: string) => ({ where: { id: { gt: after } }, orderBy: { id: "asc" as const }, take: batch });

// Rows that are only ever added. Each comes with an event, in one transaction, and neither is ever changed or deleted.
const kept: readonly Kept[] = [
  {
    ...{ type: "verdict.given", key: "verdictId", what: "verdict", told: ["verdict"] },
    read: (client, after) =>
      client.verdict.findMany({ ...page(after), select: { id: true, statementId: true, verdict: true } }),
  },
  {
    ...{ type: "ruling.given", key: "rulingId", what: "ruling", told: ["verdict", "rationale"] },
    read: (client, after) =>
      client.adjudication.findMany({
        ...page(after),
        select: { id: true, statementId: true, verdict: true, rationale: true },
      }),
  },
  {
    ...{ type: "evidence.added", key: "evidenceId", what: "evidence", told: ["stance", "grade"] },
    read: (client, after) =>
      client.evidence.findMany({ ...page(after), select: { id: true, statementId: true, stance: true, grade: true } }),
  },
  {
    ...{ type: "comment.written", key: "commentId", what: "comment", told: [] },
    read: (client, after) => client.comment.findMany({ ...page(after), select: { id: true, statementId: true } }),
  },
];

/** Holds the rows of judgement against the record, which tells of each: names those that are gone, changed or were slipped in. */
export async function checkActs(client: Tx): Promise<string[]> {
  const faults: string[] = [];
  for (const table of kept) faults.push(...(await checkTable(client, table)));
  return faults;
}

async function checkTable(client: Tx, { type, key, what, told, read }: Kept): Promise<string[]> {
  const faults: string[] = [];
  const events = new Map<string, { seq: number; entityId: string; data: Record<string, unknown> }>();
  for (let after = 0; ; ) {
    const rows = await client.event.findMany({
      where: { type, seq: { gt: after } },
      select: { seq: true, entityId: true, data: true },
      orderBy: { seq: "asc" },
      take: batch,
    });
    for (const { seq, entityId, data } of rows) {
      const parsed = readData(data);
      const id = parsed[key];
      // An event that was changed is named by the chain.
      if (typeof id === "string") events.set(id, { seq, entityId, data: parsed });
    }
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < batch) break;
  }
  for (let after = ""; ; ) {
    const rows = await read(client, after);
    for (const row of rows) {
      const event = events.get(row.id);
      events.delete(row.id);
      if (!event) faults.push(`The ${what} ${row.id} is in no event: it was put in past the record.`);
      else if (event.entityId !== row.statementId)
        faults.push(`The ${what} ${row.id} is on another statement than event ${event.seq} says.`);
      else
        for (const name of told)
          if (name in event.data && event.data[name] !== row[name])
            faults.push(`The ${what} ${row.id} has another ${name} than event ${event.seq} says.`);
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batch) break;
  }
  for (const [id, { seq }] of events) faults.push(`The ${what} ${id} of event ${seq} was removed.`);
  return faults;
}

function readData(json: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {}; // changed into what is no JSON: the chain names it
  }
}
