import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { type Migration, readMigrations } from "@/lib/db/migration-files";
import { lostConstraints } from "./constraints";

const step = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

function lostBy(...later: string[]): string[] {
  const migrations = [...readMigrations(), ...later.map((sql, index) => step(`9_later_${index}`, sql))];
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "quotedesk-constraints-")), "desk.db");
  migrate(file, migrations);
  return lostConstraints(file, migrations);
}

// As `npm run migration` writes it where a column's type changes: the table is made anew without its hand-written parts.
const rebuildVerdictWithdrawals = `
  CREATE TABLE "new_VerdictWithdrawal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "verdictId" TEXT NOT NULL REFERENCES "Verdict" ("id"),
    "byId" TEXT NOT NULL REFERENCES "User" ("id"),
    "reinstates" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
  );
  INSERT INTO "new_VerdictWithdrawal" SELECT * FROM "VerdictWithdrawal";
  DROP TABLE "VerdictWithdrawal";
  ALTER TABLE "new_VerdictWithdrawal" RENAME TO "VerdictWithdrawal";`;
const rebuildSettings = (check: string) => `
  CREATE TABLE "new_Setting" ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL${check});
  INSERT INTO "new_Setting" SELECT * FROM "Setting";
  DROP TABLE "Setting";
  ALTER TABLE "new_Setting" RENAME TO "Setting";`;
const namedCheck = (words: string) => `, CONSTRAINT "Setting_value_check" CHECK (${words})`;

it("finds every constraint that the migrations wrote", () => expect(lostBy()).toEqual([]));

it("names the triggers and checks that a rebuilt table lost", () => {
  expect(lostBy(rebuildVerdictWithdrawals)).toEqual(["VerdictWithdrawal_no_update", "VerdictWithdrawal_no_delete"]);
  expect(lostBy(rebuildSettings(""))).toEqual(["Setting_value_check"]);
});

it("takes them as kept where the rebuild writes them again, changed or not", () => {
  expect(lostBy(rebuildSettings(namedCheck(`json_valid("value")`)))).toEqual([]);
  expect(lostBy(rebuildSettings(namedCheck(`json_valid("value") AND "value" <> ')'`)))).toEqual([]);
});

it("takes them as dropped where a migration says so", () => {
  expect(lostBy(`-- Drops CHECK "Setting_value_check": JSON is checked on read.${rebuildSettings("")}`)).toEqual([]);
  expect(lostBy(`DROP TRIGGER "Event_no_delete"`)).toEqual([]);
});

it("notices a check that has no name, too", () => {
  const unnamed = `ALTER TABLE "Setting" ADD COLUMN "note" TEXT CHECK (length("note") < 9);`;
  expect(lostBy(unnamed)).toEqual([]);
  expect(lostBy(unnamed, rebuildSettings(`, "note" TEXT${namedCheck(`json_valid("value")`)}`))).toEqual([
    `CHECK (length("note") < 9)`,
  ]);
});
