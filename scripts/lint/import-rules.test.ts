import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conforming, violating } from "./import-rules.cases";

// A rule that no longer fires is found out here: the real configuration is run over a small tree made to break it.

const root = path.resolve(import.meta.dirname, "../..");
let tree = "";
const found = new Map<string, string[]>();

function lint(folder: string): Promise<string> {
  const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none", "."];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 2 ** 20 }, (_, stdout) => resolve(stdout));
  });
}

type Diagnostic = { category: string; location: { path: string } };

beforeAll(async () => {
  tree = mkdtempSync(path.join(os.tmpdir(), "quotedesk-lint-"));
  for (const name of ["biome.json", "package.json", "tsconfig.json", "scripts/lint"])
    cpSync(path.join(root, name), path.join(tree, name), { recursive: true });
  for (const { file, code } of [...violating, ...conforming]) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), code);
  }
  const { diagnostics } = JSON.parse(await lint(tree)) as { diagnostics: Diagnostic[] };
  for (const { category, location } of diagnostics)
    found.set(location.path, [...(found.get(location.path) ?? []), category]);
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("a violation fails", () => {
  test.each(violating)("$file: $why", ({ file, rule }) => {
    expect(found.get(file) ?? []).toContain(rule);
  });
});

describe("what conforms passes", () => {
  test.each(conforming)("$file: $why", ({ file }) => {
    expect(found.get(file) ?? []).toEqual([]);
  });
});
