import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { newId } from "@/lib/new-id";
import { type Migration, readMigrations } from "./migration-files";

type Applied = { migration_name: string; checksum: string; finished_at: string | null };

export type Migrated = { applied: string[]; backup: string | null };

// As `prisma migrate` makes it, so that its commands work on a desk's database where they can be had.
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/**
 * Brings a database up to this build: each migration in a transaction of its own, after a copy of the whole where there
 * is something to lose. Two processes may do this at once; a kill leaves the state before or after a migration.
 * Throws, having changed nothing, where the database is of a newer version or its history is not this build's.
 */
export function migrate(file: string, migrations: Migration[] = readMigrations()): Migrated {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Database(file, { timeout: 5000 });
  try {
    const before = history(database);
    checkHistory(before, migrations);
    const pending = migrations.filter((migration) => !before.some((row) => row.migration_name === migration.name));
    if (pending.length === 0) return { applied: [], backup: null };
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    const backup = before.length > 0 ? backUp(database, file, before) : null;
    // A migration may rebuild a table that others refer to; the references are checked before it is committed.
    database.pragma("foreign_keys = OFF");
    const applied = pending.filter((migration) => apply(database, migration)).map((migration) => migration.name);
    return { applied, backup };
  } finally {
    database.close();
  }
}

/** Throws, in words, where a database is not of exactly this build's version. Changes nothing. */
export function requireUpToDate(file: string, migrations: Migration[] = readMigrations()): void {
  const database = new Database(file, { fileMustExist: true, timeout: 5000 });
  try {
    const applied = history(database);
    checkHistory(applied, migrations);
    if (applied.length < migrations.length)
      throw new Error(`${file} is of an older version. Start the desk once, which brings it up to this one.`);
  } finally {
    database.close();
  }
}

function history(database: Database.Database): Applied[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get();
  if (!exists) return [];
  return database
    .prepare<[], Applied>(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name",
    )
    .all();
}

function checkHistory(applied: Applied[], migrations: Migration[]): void {
  for (const row of applied) {
    const known = migrations.find((migration) => migration.name === row.migration_name);
    if (!known)
      throw new Error(
        `This database was used by a newer Quotedesk (it has had the migration ${row.migration_name}). Nothing was changed. Start that version, or restore a backup made before it.`,
      );
    if (known.checksum !== row.checksum)
      throw new Error(
        `The migration ${row.migration_name} is not the one this database has had: its file was changed afterwards. Nothing was changed. Put the file back as it was released.`,
      );
    if (!row.finished_at)
      throw new Error(
        `The migration ${row.migration_name} was begun by another tool and not finished. Nothing was changed. Restore a backup, or finish it with prisma migrate resolve.`,
      );
  }
}

/** @returns the path of the copy */
function backUp(database: Database.Database, file: string, applied: Applied[]): string {
  const folder = path.join(path.dirname(file), "backups");
  mkdirSync(folder, { recursive: true });
  const last = applied.at(-1)?.migration_name ?? "";
  const copy = path.join(
    folder,
    `before-migration-${new Date().toISOString().replaceAll(":", "-")}-${newId().slice(-4)}.db`,
  );
  database.prepare("VACUUM INTO ?").run(copy);
  const check = new Database(copy, { readonly: true });
  try {
    // Another process may have brought the database further meanwhile: the copy then holds that too, and is whole.
    const kept = history(check).some((row) => row.migration_name === last);
    if (!kept || check.pragma("quick_check", { simple: true }) !== "ok")
      throw new Error(`The backup ${copy} cannot be read back, so the database was left as it is. Is the disk full?`);
  } finally {
    check.close();
  }
  return copy;
}

/** @returns false where another process has applied it meanwhile */
function apply(database: Database.Database, migration: Migration): boolean {
  const run = database.transaction(() => {
    database.exec(historyTable);
    if (history(database).some((row) => row.migration_name === migration.name)) return false;
    database.exec(migration.sql);
    const broken = database.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Error(
        `The migration ${migration.name} would leave ${broken.length} broken references, so it was not applied.`,
      );
    const now = new Date().toISOString();
    database
      .prepare(
        "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)",
      )
      .run(newId(), migration.checksum, migration.name, now, now);
    return true;
  });
  return run.immediate();
}
