import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/migration-files";
import { lostConstraints } from "@/prisma/constraints";
import { differenceFromSchema } from "@/prisma/schema-engine";

const folder = path.resolve("prisma/migrations");

/** Writes the SQL that leads from the migrations there are to prisma/schema.prisma, as the next migration. */
export default async function main(args: string[]): Promise<number> {
  const [name] = args;
  if (args.length !== 1 || !name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error("npm run migration -- NAME   (small letters, digits and _: what_it_adds)");
    return 2;
  }
  const scratch = mkdtempSync(path.join(os.tmpdir(), "quotedesk-migration-"));
  try {
    const file = path.join(scratch, "migrated.db");
    migrate(file);
    const sql = await differenceFromSchema(file);
    if (sql === "") {
      console.log("The migrations lead to schema.prisma already: nothing to do.");
      return 0;
    }
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const made = path.join(folder, `${stamp}_${name}`, "migration.sql");
    mkdirSync(path.dirname(made));
    writeFileSync(made, sql);
    console.log(`${made}\nRead it before you keep it.`);
    migrate(file);
    const lost = lostConstraints(file, readMigrations());
    if (lost.length > 0)
      console.log(
        `It rebuilds a table that had these, which Prisma does not know of. Write them again:\n${lost.join("\n")}`,
      );
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
