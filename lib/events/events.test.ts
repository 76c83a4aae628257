import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { readEnvironment } from "@/lib/env";
import { fail, ok } from "@/lib/result";
import { genesisHash, hashOf } from "./chain";
import { listenerCount, onEvent } from "./live";
import type { LiveMessage } from "./model";
import { eventsAfter, latestSeq, listEvents, verifyChain } from "./queries";
import { act } from "./record";

const actor: Actor = {
  userId: "u1",
  name: "Ama Reyes",
  email: "ama@desk.example",
  role: "editor",
  scope: "write",
  via: "session",
};

const change = (key: string, value = '"on"') =>
  act(actor, async (tx, record) => {
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    await record({ type: "desk.setting-changed", entity: "desk", entityId: key, data: { after: value } });
    return ok({ key });
  });

/** What somebody with the file and no scruples does. */
function tamper(sql: string): void {
  const database = new Database(readEnvironment().databaseFile);
  database.exec('DROP TRIGGER IF EXISTS "Event_no_update"; DROP TRIGGER IF EXISTS "Event_no_delete"');
  database.exec(sql);
  database.close();
}

beforeEach(async () => {
  await db.event.count();
  tamper(`DELETE FROM "Event"; DELETE FROM "Setting"; DELETE FROM sqlite_sequence`);
});

describe("act", () => {
  it("writes the act and its event together", async () => {
    const done = await change("gate");
    expect(done.ok && done.value.group).toBeTruthy();
    const events = await listEvents(actor, {});
    expect(events.ok && events.value).toMatchObject([
      { seq: 1, type: "desk.setting-changed", entityId: "gate", data: { after: '"on"' }, undoes: null },
    ]);
  });

  it("leaves neither where the act is refused", async () => {
    const refused = await act(actor, async (tx, record) => {
      await tx.setting.create({ data: { key: "torn", value: "1" } });
      await record({ type: "desk.setting-changed", entity: "desk", entityId: "torn" });
      return fail("refused", "no", "No.");
    });
    expect(refused).toMatchObject({ ok: false, code: "no" });
    expect(await db.setting.count()).toBe(0);
    expect(await latestSeq()).toBe(0);
  });

  it("leaves neither where the act throws, and throws on", async () => {
    const act1 = act(actor, async (tx, record) => {
      await tx.setting.create({ data: { key: "torn", value: "1" } });
      await record({ type: "desk.setting-changed", entity: "desk", entityId: "torn" });
      throw new Error("a bug");
    });
    await expect(act1).rejects.toThrow("a bug");
    expect(await db.setting.count()).toBe(0);
  });

  it("keeps one chain when 100 acts come at once", async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => change(`key ${index}`)));
    expect(await verifyChain()).toMatchObject({ ok: true, length: 100 });
  });

  it("tells live pages after the commit, in order, and survives a listener that throws", async () => {
    const told: LiveMessage[] = [];
    const quiet = vi.spyOn(console, "error").mockReturnValue(undefined);
    const offs = [
      onEvent(() => {
        throw new Error("gone");
      }),
      onEvent((message) => told.push(message)),
    ];
    await change("a");
    await change("b");
    for (const off of offs) off();
    expect(told.map((message) => message.seq)).toEqual([1, 2]);
    expect(quiet).toHaveBeenCalledOnce();
    expect(listenerCount()).toBe(0);
    quiet.mockRestore();
    expect((await eventsAfter(1, 10)).map((message) => message.entityId)).toEqual(["b"]);
  });
});

describe("verifyChain", () => {
  const three = async () => {
    for (const key of ["a", "b", "c"]) await change(key);
  };

  it("finds a whole chain whole, also an empty one", async () => {
    expect(await verifyChain()).toEqual({ ok: true, length: 0, last: 0, head: genesisHash, broken: null });
    await three();
    expect(await verifyChain()).toMatchObject({ ok: true, length: 3 });
  });

  it.each([
    ["a changed row", `UPDATE "Event" SET data = '{"after":"\\"off\\""}' WHERE seq = 2`, 2, /changed/],
    ["a changed time", `UPDATE "Event" SET at = '2020-01-01T00:00:00.000+00:00' WHERE seq = 3`, 3, /changed/],
    ["a removed row", `DELETE FROM "Event" WHERE seq = 2`, 3, /2 to 2 are missing/],
    ["a removed last row", `DELETE FROM "Event" WHERE seq = 3`, 3, /3 to 3 were removed/],
    [
      "two rows that changed places",
      `UPDATE "Event" SET seq = 99 WHERE seq = 1; UPDATE "Event" SET seq = 1 WHERE seq = 2; UPDATE "Event" SET seq = 2 WHERE seq = 99`,
      1,
      /inserted, moved or changed/,
    ],
  ])("names %s", async (_, sql, seq, why) => {
    await three();
    tamper(sql);
    const report = await verifyChain();
    expect(report).toMatchObject({ ok: false, broken: { seq } });
    expect(report.broken?.why).toMatch(why);
  });

  it("names an inserted row, though its own hash is right", async () => {
    await three();
    const row = {
      at: new Date().toISOString(),
      actorId: null,
      type: "desk.setting-changed",
      entity: "desk",
      entityId: "x",
      documentId: null,
      group: "g",
      undoes: null,
      data: "{}",
    };
    const first = await db.event.findFirstOrThrow({ where: { seq: 1 } });
    const forged = hashOf(first.hash, row);
    tamper(`UPDATE "Event" SET seq = seq + 10 WHERE seq > 1; UPDATE "Event" SET seq = seq - 8 WHERE seq > 10;
      UPDATE "Event" SET seq = seq - 0; INSERT INTO "Event" (seq, at, type, entity, entityId, "group", data, prevHash, hash)
      VALUES (2, '${row.at.replace("Z", "+00:00")}', '${row.type}', 'desk', 'x', 'g', '{}', '${first.hash}', '${forged}')`);
    expect(await verifyChain()).toMatchObject({ ok: false, broken: { seq: 4 } });
  });
});
