import { expect, it } from "vitest";
import { storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { newId } from "@/lib/new-id";
import { db } from "./client";
import { insertRows } from "./insert-rows";
import { updateRows } from "./update-rows";

const when = new Date("2026-03-01T09:30:00.120Z");

async function place() {
  const { documentId, versionId } = await storeDeskDocument("");
  return { documentId, versionId };
}

const statement = (at: { documentId: string; versionId: string }) => ({
  id: newId(),
  ...at,
  ...{ kind: "quote", form: "direct", manner: null, start: 3, end: 9, text: "“É 🌊” ?", prefix: "", suffix: "a\n'\"" },
  ...{ parts: '[{"start":3,"end":9}]', mentionStart: null, mentionEnd: null, mentionText: null },
  ...{ rule: "story", confidence: 1, checkworthiness: 0.1, removedAt: when, lostAt: null },
});

/** Every column as SQLite holds it, with its type, apart from the id and the time of writing. */
async function stored(table: string, id: string): Promise<unknown> {
  const columns = await db.$queryRawUnsafe<{ name: string }[]>(`SELECT "name" FROM pragma_table_info('${table}')`);
  const asked = columns.map(({ name }) => `typeof("${name}") || ' ' || quote("${name}") AS "${name}"`).join(", ");
  const [row] = await db.$queryRawUnsafe<Record<string, string>[]>(
    `SELECT ${asked} FROM "${table}" WHERE "id" = ?`,
    id,
  );
  expect(row).toBeDefined();
  const now = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00/g;
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [
      name,
      name === "id" ? "" : name.endsWith("edAt") && name !== "removedAt" ? value.replace(now, "now") : value,
    ]),
  );
}

it("stores a statement, a name and a role as Prisma does", async () => {
  const at = await place();
  const pair = [statement(at), statement(at)] as const;
  await db.statement.createMany({ data: [pair[0]] });
  await db.$transaction((tx) => insertRows(tx, "Statement", [pair[1]]));
  expect(await stored("Statement", pair[1].id)).toEqual(await stored("Statement", pair[0].id));
  expect(await stored("Statement", pair[1].id)).toMatchObject({
    removedAt: "text '2026-03-01T09:30:00.120+00:00'",
    createdAt: "text 'now'",
    confidence: "real 1.0",
    status: "text 'unreviewed'",
  });

  const speaker = await db.speaker.findFirstOrThrow();
  const found = { speakerId: speaker.id, versionId: at.versionId, start: 0, end: 4 };
  const names = [1, 2].map(() => ({ id: newId(), ...found, name: "Ines", folded: "ines" }));
  const roles = [1, 2].map(() => ({ id: newId(), ...found, role: "the mayor", addedById: null }));
  await db.speakerName.createMany({ data: names.slice(0, 1) });
  await db.speakerRole.createMany({ data: roles.slice(0, 1) });
  await db.$transaction(async (tx) => {
    await insertRows(tx, "SpeakerName", names.slice(1));
    await insertRows(tx, "SpeakerRole", roles.slice(1));
  });
  const id = (rows: { id: string }[], index: number) => rows[index]?.id ?? "";
  expect(await stored("SpeakerName", id(names, 1))).toEqual(await stored("SpeakerName", id(names, 0)));
  expect(await stored("SpeakerRole", id(roles, 1))).toEqual(await stored("SpeakerRole", id(roles, 0)));
});

it("updates a statement as Prisma does, and finds its new words", async () => {
  const at = await place();
  const pair = [statement(at), statement(at)] as const;
  await db.statement.createMany({ data: [...pair] });
  const set = { text: "Every lock was shut.", start: 4, end: 24, removedAt: null, lostAt: when, confidence: 0 };
  await db.statement.update({ where: { id: pair[0].id }, data: { ...set, version: { increment: 1 } } });
  const columns = ["text", "start", "end", "removedAt", "lostAt", "confidence"] as const;
  await db.$transaction((tx) => updateRows(tx, "Statement", columns, [{ id: pair[1].id, ...set }]));
  expect(await stored("Statement", pair[1].id)).toEqual(await stored("Statement", pair[0].id));
  const found = await db.$queryRaw<{ entityId: string }[]>`
    SELECT "entityId" FROM "SearchText" t JOIN "SearchEntry" e ON e."key" = t.rowid WHERE "SearchText" MATCH 'lock'`;
  expect(found.map(({ entityId }) => entityId).toSorted()).toEqual(pair.map((one) => one.id).toSorted());
});

it("lets others be answered between many rows, and stores none where it is rolled back", async () => {
  const at = await place();
  const before = await db.statement.count();
  let answered = 0;
  const timer = setInterval(() => answered++, 0);
  const rows = Array.from({ length: 1050 }, () => statement(at));
  const failing = db.$transaction(async (tx) => {
    await insertRows(tx, "Statement", rows);
    expect(await tx.statement.count()).toBe(before + 1050);
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  clearInterval(timer);
  expect(answered).toBeGreaterThan(2);
  expect(await db.statement.count()).toBe(before);
});

it("refuses rows of other columns, and rows that are not there", async () => {
  const at = await place();
  const { removedAt: _, ...fewer } = statement(at);
  const mixed = [statement(at), fewer];
  await expect(db.$transaction((tx) => insertRows(tx, "Statement", mixed))).rejects.toThrow("other columns");
  const nobody = [{ id: newId(), start: 1 }];
  await expect(db.$transaction((tx) => updateRows(tx, "Statement", ["start"], nobody))).rejects.toThrow("0 of 1");
});
