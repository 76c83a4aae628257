import Database from "better-sqlite3";
import type { Migration } from "@/lib/db/migration-files";

// What schema.prisma cannot say, and so what Prisma's own comparison is blind to: CHECK constraints and triggers, which
// are gone where a later migration rebuilds a table and does not write them again. The migrations themselves are the
// list of what is expected: each constraint as it was written last. To drop one on purpose, say so in the migration:
// DROP TRIGGER "Name", or the comment `-- Drops CHECK "Name": why`.

const trigger = /CREATE TRIGGER\s+"([^"]+)"[\s\S]*?\bEND\b/g;
const check = /(?:CONSTRAINT\s+"([^"]+)"\s+)?CHECK\s*(?=\()/g;
const dropped = /DROP TRIGGER\s+(?:IF EXISTS\s+)?"([^"]+)"|-- Drops CHECK "([^"]+)"/g;

const oneLine = (sql: string): string => sql.replace(/\s+/g, " ").trim();

/** What stands in the brackets that open at `from`, brackets included; those inside text do not count. */
function bracketed(sql: string, from: number): string {
  let depth = 0;
  let inText = false;
  for (let at = from; at < sql.length; at++) {
    if (sql[at] === "'") inText = !inText;
    if (inText) continue;
    if (sql[at] === "(") depth++;
    if (sql[at] === ")" && --depth === 0) return sql.slice(from, at + 1);
  }
  throw new Error(`A bracket is not closed: ${sql.slice(from, from + 60)}`);
}

type Found = { at: number; name: string; sql: string | null };

/** Every constraint that this SQL writes, or drops (null), in order. A CHECK without a name is found under its words. */
function constraintsWritten(sql: string): Found[] {
  const checks = [...sql.matchAll(check)].map((match) => {
    const body = oneLine(bracketed(sql, match.index + match[0].length));
    return { at: match.index, name: match[1] ?? `CHECK ${body}`, sql: body };
  });
  const triggers = [...sql.matchAll(trigger)].map((match) => ({
    at: match.index,
    name: match[1] ?? "",
    sql: oneLine(match[0]),
  }));
  const drops = [...sql.matchAll(dropped)].map((match) => ({
    at: match.index,
    name: match[1] ?? match[2] ?? "",
    sql: null,
  }));
  return [...checks, ...triggers, ...drops].sort((a, b) => a.at - b.at);
}

function inOrder(pieces: readonly string[]): Map<string, string> {
  const standing = new Map<string, string>();
  for (const { name, sql } of pieces.flatMap(constraintsWritten)) {
    if (sql === null) standing.delete(name);
    else standing.set(name, sql);
  }
  return standing;
}

function constraintsIn(databaseFile: string): Map<string, string> {
  const database = new Database(databaseFile, { readonly: true });
  try {
    const rows = database
      .prepare<[], { sql: string }>(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'trigger')",
      )
      .all();
    return inOrder(rows.map((row) => row.sql));
  } finally {
    database.close();
  }
}

/** Names of CHECK constraints and triggers that the migrations wrote and this database has not, or has otherwise. */
export function lostConstraints(databaseFile: string, migrations: readonly Migration[]): string[] {
  const expected = inOrder(migrations.map((migration) => migration.sql));
  const actual = constraintsIn(databaseFile);
  return [...expected].filter(([name, sql]) => actual.get(name) !== sql).map(([name]) => name);
}
