import { spawn } from "node:child_process";
import { copyFileSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { afterEach, describe, expect, inject, it } from "vitest";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { openDatabase } from "./open";
import { singleWriter } from "./single-writer-adapter";

const opened: PrismaClient[] = [];
let files = 0;

function freshFile(): string {
  const file = `${inject("templateDatabase")}-${process.pid}-${files++}`;
  copyFileSync(inject("templateDatabase"), file);
  return file;
}

function keep(client: PrismaClient): PrismaClient {
  opened.push(client);
  return client;
}

const ours = (file = freshFile()) => keep(openDatabase(file));
const stock = () => keep(new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${freshFile()}` }) }));
const setting = (key: string) => ({ data: { key, value: "1" } });

afterEach(async () => {
  for (const client of opened.splice(0)) await client.$disconnect();
});

/**
 * While one request's transaction is open, another request writes. The first then fails: once the other has been told
 * that its row is kept or, where writers wait for their turn, after `patience` milliseconds of its waiting.
 */
async function writeBesideAFailingTransaction(
  client: PrismaClient,
  patience: number,
): Promise<{ acknowledged: string; kept: string[] }> {
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const theirs = hasBegun.then(() => client.setting.create(setting("theirs")));
  await client
    .$transaction(
      async (tx) => {
        await tx.setting.create(setting("mine"));
        begun();
        await Promise.race([theirs, new Promise((resolve) => setTimeout(resolve, patience))]);
        throw new Error("the first request fails");
      },
      { timeout: 20_000 },
    )
    .catch(() => undefined);
  const { key } = await theirs;
  const rows = await client.setting.findMany();
  return { acknowledged: key, kept: rows.map((row) => row.key) };
}

describe("a plain write beside another request's failing transaction", () => {
  it("is lost, though acknowledged, on the stock adapter: why the desk has its own", async () => {
    expect(await writeBesideAFailingTransaction(stock(), 15_000)).toEqual({ acknowledged: "theirs", kept: [] });
  });

  it("is kept on ours", async () => {
    expect(await writeBesideAFailingTransaction(ours(), 300)).toEqual({ acknowledged: "theirs", kept: ["theirs"] });
  });
});

describe("the single writer", () => {
  it("reads outside a transaction only what is committed", async () => {
    const client = ours();
    await client.$transaction(async (tx) => {
      await tx.setting.create(setting("uncommitted"));
      expect(await client.setting.count()).toBe(0);
      expect(await tx.setting.count()).toBe(1);
    });
    expect(await client.setting.count()).toBe(1);
  });

  it("carries out 200 transactions begun at once", async () => {
    const client = ours();
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        client.$transaction(async (tx) => {
          await tx.setting.create(setting(`key ${index}`));
          await new Promise((resolve) => setImmediate(resolve));
          await tx.setting.update({ where: { key: `key ${index}` }, data: { value: "2" } });
        }),
      ),
    );
    expect(await client.setting.count({ where: { value: "2" } })).toBe(200);
  });

  it("lets one of 200 comparing writers win", async () => {
    const client = ours();
    await client.setting.create(setting("contested"));
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        client.setting.updateMany({ where: { key: "contested", value: "1" }, data: { value: `"won by ${index}"` } }),
      ),
    );
    expect(results.filter((result) => result.count === 1)).toHaveLength(1);
  });

  it("rolls back when the commit itself fails, and the next write works", async () => {
    const client = ours();
    await client.$executeRawUnsafe(
      `CREATE TABLE "Late" ("key" TEXT REFERENCES "Setting"("key") DEFERRABLE INITIALLY DEFERRED)`,
    );
    const failing = client.$transaction(async (tx) => {
      await tx.setting.create(setting("torn"));
      await tx.$executeRawUnsafe(`INSERT INTO "Late" VALUES ('nobody')`);
    });
    await expect(failing).rejects.toThrow();
    await client.setting.create(setting("after"));
    expect(await client.setting.findMany({ select: { key: true } })).toEqual([{ key: "after" }]);
  });

  it("refuses what a transaction does after its end, so that nothing of it is kept alone", async () => {
    const file = freshFile();
    const adapter = await singleWriter(file).connect();
    const insert = (key: string) => ({
      sql: `INSERT INTO "Setting" VALUES (?, '1')`,
      args: [key],
      argTypes: [{ scalarType: "string" as const, arity: "scalar" as const }],
    });
    const transaction = await adapter.startTransaction();
    await transaction.executeRaw(insert("before the end"));
    await transaction.rollback();
    await expect(transaction.executeRaw(insert("after the end"))).rejects.toThrow("TransactionAlreadyClosed");
    await expect(transaction.commit()).rejects.toThrow("TransactionAlreadyClosed");
    await adapter.dispose();
    expect(await ours(file).setting.count()).toBe(0);
  });

  it("refuses the rest of a transaction that SQLite rolled back by itself when the disk was full", async () => {
    const client = ours();
    await client.setting.create(setting("kept"));
    const [page] = await client.$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`;
    await client.$queryRawUnsafe(`PRAGMA max_page_count = ${page?.page_count}`);
    const full = client.$transaction(async (tx) => {
      await tx.setting.create(setting("torn"));
      await tx.setting
        .create({ data: { key: "large", value: JSON.stringify("x".repeat(1e6)) } })
        .catch(() => undefined);
      await tx.setting.create(setting("alone"));
    });
    await expect(full).rejects.toThrow();
    await client.$queryRawUnsafe("PRAGMA max_page_count = 1000000");
    await client.setting.create(setting("after"));
    const rows = await client.setting.findMany({ select: { key: true }, orderBy: { key: "asc" } });
    expect(rows.map((row) => row.key)).toEqual(["after", "kept"]);
  });

  it("gives up the turn of a transaction that waited too long", async () => {
    const client = ours();
    await client.$transaction(async (tx) => {
      await tx.setting.create(setting("first"));
      const late = client.$transaction((other) => other.setting.create(setting("late")), { maxWait: 50 });
      await expect(late).rejects.toThrow(/Unable to start a transaction/);
    });
    await client.setting.create(setting("next"));
    expect(await client.setting.count()).toBe(2);
  });

  it("waits for another process that holds the lock", async () => {
    const file = freshFile();
    const client = ours(file);
    await client.setting.count();
    const holder = spawn(process.execPath, [
      "--eval",
      `const db = new (require("better-sqlite3"))(${JSON.stringify(file)});
       db.exec("BEGIN IMMEDIATE"); process.stdout.write("held");
       setTimeout(() => { db.exec(${JSON.stringify(`INSERT INTO "Setting" VALUES ('theirs', '1'); COMMIT`)}); db.close(); }, 300);`,
    ]);
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    const theirs = await client.$transaction(async (tx) => {
      await tx.setting.create(setting("ours"));
      return tx.setting.count({ where: { key: "theirs" } });
    });
    expect(theirs).toBe(1);
  });

  it("holds the settings that durability rests on, on both connections", async () => {
    const client = ours();
    const read = async (sql: string) => Object.values((await client.$queryRawUnsafe<object[]>(sql))[0] ?? {})[0];
    expect(String(await read("PRAGMA journal_mode"))).toBe("wal");
    expect(Number(await read("PRAGMA synchronous"))).toBe(2);
    expect(Number(await read("PRAGMA foreign_keys"))).toBe(1);
    expect(Number(await read("PRAGMA busy_timeout"))).toBe(5000);
    expect(Number(await read("PRAGMA query_only"))).toBe(0);
    expect(Number(await read("SELECT query_only FROM pragma_query_only"))).toBe(1);
  });

  it("refuses to open what is no database, in words", async () => {
    const file = freshFile();
    const { writeFileSync } = await import("node:fs");
    writeFileSync(file, "This is a text, not a database. ".repeat(50));
    await expect(openDatabase(file).setting.count()).rejects.toThrow(/not a database/);
  });
});

describe("append-only tables", () => {
  it.each(["Verdict", "VerdictWithdrawal", "Event", "DocumentVersion"])(
    "refuse UPDATE, DELETE and REPLACE on %s",
    async (table) => {
      const file = freshFile();
      await ours(file).setting.count();
      const database = new Database(file);
      database.pragma("recursive_triggers = ON");
      database.pragma("foreign_keys = OFF");
      database.pragma("ignore_check_constraints = ON");
      const columns = database.prepare(`SELECT name, type, pk FROM pragma_table_info('${table}')`).all() as {
        name: string;
        type: string;
      }[];
      const values: Record<string, string> = { verdict: "'verified'" };
      const row = columns.map(
        (column) => values[column.name] ?? (column.type === "INTEGER" ? "1" : `'${column.name}'`),
      );
      const insert = `INTO "${table}" (${columns.map((column) => `"${column.name}"`)}) VALUES (${row})`;
      database.exec(`INSERT ${insert}`);
      const first = table === "DocumentVersion" ? "text" : columns[0]?.name;
      expect(() => database.exec(`UPDATE "${table}" SET "${first}" = "${first}"`)).toThrow(
        /never changed|append-only|immutable/,
      );
      expect(() => database.exec(`DELETE FROM "${table}"`)).toThrow(/never changed|append-only|immutable/);
      expect(() => database.exec(`REPLACE ${insert}`)).toThrow(/never changed|append-only|immutable/);
      database.close();
    },
  );
});
