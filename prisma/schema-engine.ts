import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import Database from "better-sqlite3";

// Prisma's own schema engine as WebAssembly: `prisma migrate` downloads a native one, which an air-gapped machine
// cannot. It is a development dependency: used to make migrations and to test for drift, never by the running desk.

const schemaFile = path.join(import.meta.dirname, "schema.prisma");

type Glue = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");
let loading: Promise<Glue["SchemaEngine"]> | undefined;

// The package's entry point imports the .wasm file as a module, which Node does not support unflagged. Its glue code
// keeps one instance, so there must be only one.
async function loadEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/\.js$/, "_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  // The engine reports a panic by calling this global; it must exist beforehand.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(`The schema engine failed: ${message}`);
      },
    },
  });
  return glue.SchemaEngine;
}

/** Full-text tables and their shadow tables are hand-written SQL that schema.prisma cannot express. */
function tablesOutsideTheSchema(databaseFile: string): string[] {
  const database = new Database(databaseFile, { readonly: true });
  try {
    return database
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow')")
      .all()
      .map((table) => table.name);
  } finally {
    database.close();
  }
}

/** The SQL that leads from the tables in this database to those of schema.prisma; empty where they agree. */
export async function differenceFromSchema(databaseFile: string): Promise<string> {
  loading ??= loadEngine();
  const SchemaEngine = await loading;
  const files = [{ path: schemaFile, content: await readFile(schemaFile, "utf8") }];
  const adapter = new PrismaBetterSqlite3({ url: `file:${databaseFile}` });
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file): [string, string] => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: import.meta.dirname },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: tablesOutsideTheSchema(databaseFile), externalEnums: [] },
  });
  const script = stdout ?? "";
  return /^-- This is an empty migration\.\s*$/.test(script) ? "" : script;
}
