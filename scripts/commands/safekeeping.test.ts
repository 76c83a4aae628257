import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { readEnvironment } from "@/lib/env";
import { fillDesk } from "@/lib/safekeeping/testing/filled-desk";
import backup from "./backup";
import restore from "./restore";
import verify from "./verify";

const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-safekeeping-"));
const filled = path.join(folder, "filled.db");
const said: string[] = [];
const words = () => said.join("\n");
let desks = 0;
let desk = "";
let beside = "";

beforeAll(async () => {
  await fillDesk();
  await backup([filled]);
});

// Each test has a desk of its own, which nothing in this process holds open.
beforeEach(() => {
  beside = path.join(folder, String(desks++));
  desk = path.join(beside, "data", "quotedesk.db");
  mkdirSync(path.dirname(desk), { recursive: true });
  copyFileSync(filled, desk);
  vi.stubEnv("DATABASE_URL", `file:${desk}`);
  said.length = 0;
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => {
      said.push(line);
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What somebody with the file and no scruples does. */
function tamper(file: string, sql: string): void {
  const database = new Database(file);
  database.pragma("foreign_keys = OFF");
  for (const name of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER "${name}"`);
  database.exec(sql);
  database.close();
}

function count(file: string, table: string): number {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
  database.close();
  return rows;
}

/** Overwrites pages in the middle of the file, as a failing disk may. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 2, bytes.length - 4096 * 2);
  writeFileSync(file, bytes);
}

describe("verify", () => {
  it("finds a whole desk whole, and tells the head of the record", async () => {
    expect(await verify([])).toBe(0);
    expect(words()).toMatch(/2 statements .* 2 events/);
    expect(words()).toMatch(/[0-9a-f]{64}/);
  });

  it.each([
    ["a moved statement", `UPDATE "Statement" SET start = start + 1`, /words do not stand/],
    ["a changed prefix", `UPDATE "Statement" SET prefix = 'nothing of it'`, /not its prefix/],
    ["a changed text", `UPDATE "DocumentVersion" SET text = text || '!'`, /not the one that was brought in/],
    ["a status without verdicts", `UPDATE "Statement" SET status = 'verified'`, /says verified, but .* disputed/],
    ["a removed verdict", `DELETE FROM "Verdict"`, /says disputed, but .* unreviewed/],
    ["a reference to nothing", `DELETE FROM "DocumentVersion"`, /refers to a DocumentVersion/],
    ["a changed event", `UPDATE "Event" SET data = '{}' WHERE seq = 1`, /broken at event 1: its content was changed/],
    ["a removed event", `DELETE FROM "Event" WHERE seq = 1`, /broken at event 2/],
  ])("finds %s", async (_, sql, fault) => {
    tamper(desk, sql);
    expect(await verify([])).toBe(1);
    expect(words()).toMatch(fault);
  });

  it("says so where there is no database", async () => {
    expect(await verify([path.join(beside, "nowhere.db")])).toBe(1);
    expect(words()).toMatch(/no database at/);
  });
});

describe("backup", () => {
  it("copies a desk in use, with what was acknowledged before", async () => {
    await db.setting.create({ data: { key: `kept ${desks}`, value: "1" } });
    vi.unstubAllEnvs();
    const copy = path.join(beside, "copy.db");
    expect(await backup([copy])).toBe(0);
    expect(count(copy, "Setting")).toBe(await db.setting.count());
    expect(readdirSync(beside).filter((name) => name.startsWith("copy"))).toEqual(["copy.db"]);
  });

  it("never overwrites", async () => {
    const copy = path.join(beside, "copy.db");
    writeFileSync(copy, "mine");
    await expect(backup([copy])).rejects.toThrow(/exists already/);
    expect(readFileSync(copy, "utf8")).toBe("mine");
  });
});

describe("restore", () => {
  it("puts the backup in place and keeps the old desk aside", async () => {
    tamper(desk, `DELETE FROM "Verdict"`);
    expect(await restore([filled])).toBe(0);
    expect(count(desk, "Verdict")).toBe(2);
    const kept = readdirSync(path.join(path.dirname(desk), "backups"));
    expect(kept).toHaveLength(1);
    expect(count(path.join(path.dirname(desk), "backups", kept[0] ?? ""), "Verdict")).toBe(0);
    expect(await verify([])).toBe(0);
  });

  it("makes a desk where there was none", async () => {
    vi.stubEnv("DATABASE_URL", `file:${path.join(beside, "new", "quotedesk.db")}`);
    expect(await restore([filled])).toBe(0);
    expect(count(readEnvironment().databaseFile, "Verdict")).toBe(2);
  });

  it("takes the place of a damaged desk", async () => {
    damage(desk);
    expect(await restore([filled])).toBe(0);
    expect(await verify([])).toBe(0);
  });

  it.each([
    ["a text", (file: string) => writeFileSync(file, "This is a text, not a database. ".repeat(200))],
    ["a damaged backup", damage],
    ["a backup whose record was changed", (file: string) => tamper(file, `UPDATE "Event" SET entity = 'x'`)],
    [
      "a backup of a newer version",
      (file: string) =>
        tamper(
          file,
          `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '1', '9_newer', 1)`,
        ),
    ],
  ])("refuses %s and leaves the desk as it was", async (_, spoil) => {
    const bad = path.join(beside, "bad.db");
    copyFileSync(filled, bad);
    spoil(bad);
    const before = readFileSync(desk);
    expect(await restore([bad])).toBe(1);
    expect(readFileSync(desk).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(desk))).toEqual(["quotedesk.db"]);
  });

  it("refuses while the desk is running", async () => {
    const running = new Database(desk);
    running.pragma("journal_mode = WAL");
    running.prepare("SELECT count(*) FROM Setting").get();
    expect(await restore([filled])).toBe(1);
    expect(words()).toMatch(/is running\. Stop it/);
    running.close();
    expect(existsSync(path.join(path.dirname(desk), "backups"))).toBe(false);
  });
});
