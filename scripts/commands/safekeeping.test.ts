import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { withDatabase } from "@/lib/db/with-database";
import { readEnvironment } from "@/lib/env";
import { type ChainedRow, canonicalJson, genesisHash, hashOf } from "@/lib/events/chain";
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
    [
      "a changed verdict",
      `UPDATE "Verdict" SET verdict = 'verified'`,
      /The verdict \S+ has another verdict than event 1 says/,
    ],
    ["a verdict that is gone", `DELETE FROM "Verdict"`, /The verdict \S+ of event 2 was removed/],
    [
      "a verdict that was slipped in",
      `INSERT INTO "Verdict" (id, statementId, reviewerId, verdict, judgedText, createdAt) SELECT 'forged', statementId, reviewerId, verdict, judgedText, createdAt FROM "Verdict" LIMIT 1`,
      /The verdict forged is in no event/,
    ],
    [
      "verdicts that changed places",
      `UPDATE "Verdict" SET id = 'x' WHERE rowid = 1; UPDATE "Verdict" SET id = (SELECT json_extract(data, '$.verdictId') FROM "Event" WHERE seq = 1) WHERE rowid = 2; UPDATE "Verdict" SET id = (SELECT json_extract(data, '$.verdictId') FROM "Event" WHERE seq = 2) WHERE id = 'x'`,
      /is on another statement than event \d says/,
    ],
    [
      "evidence that was slipped in",
      `INSERT INTO "Evidence" (id, statementId, kind, stance, grade, sha256, addedById, createdAt) SELECT 'forged', statementId, 'note', 'supports', 'primary', lower(hex(randomblob(32))), reviewerId, createdAt FROM "Verdict" LIMIT 1`,
      /The evidence forged is in no event/,
    ],
    [
      "a comment that was slipped in",
      `INSERT INTO "Comment" (id, statementId, authorId, text, createdAt) SELECT 'forged', statementId, reviewerId, 'So', createdAt FROM "Verdict" LIMIT 1`,
      /The comment forged is in no event/,
    ],
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

/** Changes an event and makes every hash from it on anew, as somebody would who knows how the chain is made. */
function rewrite(file: string, from: number): void {
  const database = new Database(file);
  for (const name of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER "${name}"`);
  const rows = database.prepare(`SELECT * FROM "Event" ORDER BY seq`).all() as (ChainedRow & {
    seq: number;
    at: string | number;
    hash: string;
  })[];
  let prevHash = rows[from - 2]?.hash ?? genesisHash;
  for (const row of rows.slice(from - 1)) {
    const data =
      row.seq === from ? canonicalJson({ ...JSON.parse(row.data), rationale: "as if it had been so" }) : row.data;
    const hash = hashOf(prevHash, { ...row, data, at: new Date(row.at).toISOString() });
    database
      .prepare(`UPDATE "Event" SET data = ?, prevHash = ?, hash = ? WHERE seq = ?`)
      .run(data, prevHash, hash, row.seq);
    prevHash = hash;
  }
  database.close();
}

describe("verify against a head that was kept", () => {
  const goOn = (words: string) =>
    withDatabase(desk, async (client) => {
      const tail = await client.event.findFirstOrThrow({ orderBy: { seq: "desc" } });
      const row = { ...tail, data: canonicalJson({ words }) };
      const hash = hashOf(tail.hash, { ...row, at: tail.at.toISOString() });
      const { seq: _, ...rest } = row;
      await client.event.create({ data: { ...rest, prevHash: tail.hash, hash } });
    });

  it("finds that an honest record only went on", async () => {
    const head = path.join(beside, "head.json");
    expect(await verify(["--write-head", head])).toBe(0);
    expect(JSON.parse(readFileSync(head, "utf8"))).toMatchObject({ seq: 2, hash: expect.stringMatching(/^\w{64}$/) });
    await goOn("one more");
    await goOn("and another");
    expect(await verify(["--head", head])).toBe(0);
    expect(words()).toMatch(/4 events in one chain/);
    expect(words()).toMatch(/first 2 events are those of the head kept on 2/);
  });

  it.each([1, 2, 3])("names a record that was made anew from event %i on, which is whole in itself", async (from) => {
    const head = path.join(beside, "head.json");
    await goOn("one more");
    expect(await verify(["--write-head", head])).toBe(0);
    await goOn("after the head");
    rewrite(desk, from);
    expect(await verify([])).toBe(0);
    expect(await verify([desk, "--head", head])).toBe(1);
    expect(words()).toMatch(
      /rewritten: the head kept on .* ends with event 3, whose hash was \w{64} and is \w{64} now/,
    );
  });

  it("lets be what was changed after the head, which only a newer head knows", async () => {
    const head = path.join(beside, "head.json");
    expect(await verify(["--write-head", head])).toBe(0);
    await goOn("after the head");
    rewrite(desk, 3);
    expect(await verify(["--head", head])).toBe(0);
  });

  it("names a record that was cut, its count of numbers put back with it", async () => {
    const head = path.join(beside, "head.json");
    await goOn("one more");
    expect(await verify(["--write-head", head])).toBe(0);
    tamper(desk, `DELETE FROM "Event" WHERE seq = 3; UPDATE sqlite_sequence SET seq = 2 WHERE name = 'Event'`);
    expect(await verify([])).toBe(0);
    expect(await verify(["--head", head])).toBe(1);
    expect(words()).toMatch(/cut: the head kept on .* ends with event 3, which is not there any more/);
  });

  it("writes no head of a broken record, over no other head, and reads nothing else as one", async () => {
    const head = path.join(beside, "head.json");
    writeFileSync(head, "{}");
    expect(await verify(["--write-head", head])).toBe(1);
    expect(readFileSync(head, "utf8")).toBe("{}");
    expect(await verify(["--head", head])).toBe(1);
    expect(words()).toMatch(/is no head of a record/);
    expect(await verify(["--head"])).toBe(2);
    tamper(desk, `UPDATE "Event" SET data = '{}' WHERE seq = 1`);
    expect(await verify(["--write-head", path.join(beside, "other.json")])).toBe(1);
    expect(existsSync(path.join(beside, "other.json"))).toBe(false);
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
