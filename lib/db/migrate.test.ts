import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { differenceFromSchema } from "@/prisma/schema-engine";
import { migrate } from "./migrate";
import type { Migration } from "./migration-files";
import { readMigrations } from "./migration-files";

const step = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const first = step("1_first", `CREATE TABLE "Thing" ("id" TEXT PRIMARY KEY)`);
const second = step("2_second", `CREATE TABLE "Other" ("id" TEXT PRIMARY KEY REFERENCES "Thing"("id"))`);

const freshFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), "quotedesk-migrate-")), "data", "desk.db");

function tables(file: string): string[] {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all() as {
    name: string;
  }[];
  database.close();
  return rows.map((row) => row.name).filter((name) => !name.startsWith("_"));
}

describe("migrate", () => {
  it("makes the data folder and applies what is pending, once", () => {
    const file = freshFile();
    expect(migrate(file, [first])).toEqual({ applied: ["1_first"], backup: null });
    expect(migrate(file, [first])).toEqual({ applied: [], backup: null });
    expect(tables(file)).toEqual(["Thing"]);
  });

  it("copies a database that is in use before it changes it", () => {
    const file = freshFile();
    migrate(file, [first]);
    const { backup } = migrate(file, [first, second]);
    expect(tables(file)).toEqual(["Other", "Thing"]);
    expect(tables(backup ?? "")).toEqual(["Thing"]);
  });

  it("refuses a database of a newer version and leaves every byte of it", () => {
    const file = freshFile();
    migrate(file, [first, second]);
    const before = readFileSync(file);
    expect(() => migrate(file, [first])).toThrow(/newer Quotedesk.*2_second.*Nothing was changed/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("refuses a migration whose file was changed after it was applied", () => {
    const file = freshFile();
    migrate(file, [first]);
    expect(() => migrate(file, [step("1_first", `${first.sql} -- changed`)])).toThrow(/1_first is not the one/);
  });

  it("leaves the state before a migration that fails, and can be run again", () => {
    const file = freshFile();
    const torn = step("2_second", `${second.sql}; INSERT INTO "Nowhere" VALUES (1)`);
    expect(() => migrate(file, [first, torn])).toThrow(/Nowhere/);
    expect(tables(file)).toEqual(["Thing"]);
    expect(migrate(file, [first, second]).applied).toEqual(["2_second"]);
  });

  it("refuses a migration that would break references", () => {
    const file = freshFile();
    const breaking = step("3_break", `INSERT INTO "Other" VALUES ('points at nothing')`);
    expect(() => migrate(file, [first, second, breaking])).toThrow(/1 broken references/);
    expect(tables(file)).toEqual(["Other", "Thing"]);
  });

  it("may be done by several processes at once", async () => {
    const file = freshFile();
    const script = `import { migrate } from ${JSON.stringify(path.resolve("lib/db/migrate.ts"))};
      console.log(JSON.stringify(migrate(${JSON.stringify(file)}).applied));`;
    const runs = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]),
    );
    const applied = (await Promise.all(runs)).flatMap((run) => JSON.parse(run.stdout) as string[]);
    expect(applied.sort()).toEqual(readMigrations().map((migration) => migration.name));
  });

  it("takes a copy that another process's migration has gone into meanwhile", () => {
    const file = freshFile();
    migrate(file, [first]);
    const other = step("3_third", 'CREATE TABLE "Third" ("id" TEXT)');
    // The other process is done between this one's look at the history and its copy: as late as that can be.
    const late = [first, second, other];
    const meanwhile = new Proxy(late, {
      get(target, property, receiver) {
        if (property === "filter") migrate(file, [first, second]);
        return Reflect.get(target, property, receiver);
      },
    });
    expect(migrate(file, meanwhile).applied).toEqual(["3_third"]);
    expect(tables(file)).toEqual(["Other", "Thing", "Third"]);
  });

  it("leaves the old or the new state when it is killed on the way", () => {
    const file = freshFile();
    migrate(file, [first]);
    const killed = spawnSync(process.execPath, [
      "--eval",
      `const db = new (require("better-sqlite3"))(${JSON.stringify(file)});
       db.exec("BEGIN IMMEDIATE"); db.exec(${JSON.stringify(second.sql)}); process.kill(process.pid, "SIGKILL");`,
    ]);
    expect(killed.signal).toBe("SIGKILL");
    expect(tables(file)).toEqual(["Thing"]);
    expect(migrate(file, [first, second]).applied).toEqual(["2_second"]);
  });
});

describe("the desk's migrations", () => {
  it("lead to exactly the tables of schema.prisma", async () => {
    const file = freshFile();
    migrate(file);
    expect(await differenceFromSchema(file)).toBe("");
  });

  it("give verdicts of before the kind that their statement has", () => {
    const file = freshFile();
    const migrations = readMigrations();
    const at = migrations.findIndex(({ name }) => name.endsWith("_judged_kind"));
    migrate(file, migrations.slice(0, at));
    const database = new Database(file);
    const hash = "a".repeat(64);
    database.exec(`
      INSERT INTO "User" ("id", "email", "name", "updatedAt") VALUES ('u', 'u@desk.example', 'Ana Reis', 0);
      INSERT INTO "Document" ("id", "title", "kind", "updatedAt") VALUES ('d', 'Ice', 'article', 0);
      INSERT INTO "DocumentVersion" ("id", "documentId", "number", "text", "length", "sha256", "originalSha256", "engine")
        VALUES ('v', 'd', 1, 'Ice melts.', 10, '${hash}', '${hash}', '1');
      INSERT INTO "Statement" ("id", "documentId", "versionId", "kind", "start", "end", "text", "prefix", "suffix", "rule", "confidence", "updatedAt")
        VALUES ('s', 'd', 'v', 'claim', 0, 10, 'Ice melts.', '', '', 'for-tests', 1, 0);
      INSERT INTO "Verdict" ("id", "statementId", "reviewerId", "verdict", "judgedText") VALUES ('g', 's', 'u', 'disputed', 'Ice melts.');`);
    database.close();
    migrate(file, migrations);
    const after = new Database(file, { readonly: true });
    expect(after.prepare(`SELECT "judgedKind" FROM "Verdict"`).all()).toEqual([{ judgedKind: "claim" }]);
    after.close();
    const written = new Database(file);
    expect(() => written.exec(`UPDATE "Verdict" SET "judgedKind" = 'quote'`)).toThrow(/never changed/);
    written.close();
  });

  it("are noticed when they fall behind the schema", async () => {
    const file = freshFile();
    migrate(file, readMigrations());
    const database = new Database(file);
    database.exec(`ALTER TABLE "Setting" ADD COLUMN "stray" TEXT`);
    database.close();
    expect(await differenceFromSchema(file)).toMatch(/Setting/);
    expect(existsSync(file)).toBe(true);
  });
});
