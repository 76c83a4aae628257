import Database from "better-sqlite3";

/** Leaves a database as one file, without the write-ahead log beside it. SQLite does so only where nobody else has it open. */
export function foldJournal(file: string): void {
  const database = new Database(file, { fileMustExist: true, timeout: 1000 });
  try {
    database.pragma("journal_mode = DELETE");
  } finally {
    database.close();
  }
}
