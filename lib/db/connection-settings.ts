import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";

// SQLite 3.7.0 to 3.51.2 can corrupt a WAL database when it is reset under load (fixed in 3.51.3).
const oldestVersion = [3, 51, 3] as const;

// synchronous=FULL: in WAL mode NORMAL may roll back acknowledged transactions after a power loss, and better-sqlite3
// is compiled with NORMAL for WAL. recursive_triggers: INSERT OR REPLACE then fires the append-only triggers too.
const settings = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  recursive_triggers: 1,
} as const;

/** One value of one row, e.g. of a PRAGMA. */
async function readValue(connection: SqlDriverAdapter, sql: string): Promise<unknown> {
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  return rows[0]?.[0];
}

function isOlder(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, least] of oldestVersion.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

/** Sets what the desk relies on, and reads it back: a setting that did not take hold throws. */
export async function applySettings(connection: SqlDriverAdapter, use: "writing" | "reading"): Promise<void> {
  const version = String(await readValue(connection, "SELECT sqlite_version()"));
  if (isOlder(version))
    throw new Error(
      `This SQLite is ${version}; the desk needs ${oldestVersion.join(".")} or newer, which better-sqlite3 12.11.1 brings. Run npm ci.`,
    );
  const wanted = { ...settings, query_only: use === "reading" ? 1 : 0 };
  for (const [name, value] of Object.entries(wanted)) {
    await connection.executeScript(`PRAGMA ${name} = ${value}`);
    const now = await readValue(connection, `PRAGMA ${name}`);
    if (String(now) !== String(value))
      throw new Error(`The database did not accept ${name} = ${value}: it says ${now}.`);
  }
}
