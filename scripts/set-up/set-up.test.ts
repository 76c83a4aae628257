import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

// The modules are plain JavaScript, run as the commands run them: in a process of their own.

const root = path.resolve(import.meta.dirname, "../..");
const module = (name: string) => path.join(root, "scripts/set-up", name);
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-set-up-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number; stdout: string; stderr: string };

function node(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

const script = (code: string, env?: Record<string, string>) => node(["--input-type=module", "-e", code], env);
const pretending = (version: string) =>
  `data:text/javascript,Object.defineProperty(process,"version",{value:"${version}"})`;

describe("an old Node", () => {
  test.each(["start.mjs", "dev.mjs", "test.mjs", "run.mjs"])("is told so by %s, with what to do", async (name) => {
    const ended = await node(["--import", pretending("v18.20.4"), path.join(root, "scripts", name)]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("Quotedesk needs Node.js 20.19 or newer. This is v18.20.4.");
    expect(ended.stderr).toContain("https://nodejs.org");
    expect(ended.stderr).not.toContain("    at ");
  });

  test.each([
    ["v20.18.3", true],
    ["v20.19.0", false],
    ["v22.0.0", false],
    ["v24.1.0", false],
  ])("%s is too old: %s", async (version, old) => {
    const { stdout } = await script(
      `import { nodeVersionProblem } from ${JSON.stringify(module("node-version.mjs"))};
       console.log(nodeVersionProblem(${JSON.stringify(version)}) !== null)`,
    );
    expect(stdout.trim()).toBe(String(old));
  });
});

describe("npm start says what is in the way", () => {
  const start = (env: Record<string, string>) => node([path.join(root, "scripts/start.mjs")], env);

  test("a port that is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const ended = await start({ PORT: String(port), DATABASE_URL: `file:${folder}/desk.db` });
    await new Promise((resolve) => taken.close(resolve));
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`Port ${port} is taken`);
    expect(ended.stderr).toMatch(/PORT=\d+ npm start/);
  });

  test("a data folder that cannot be written", async () => {
    writeFileSync(path.join(folder, "file"), "");
    const ended = await start({ PORT: "39517", DATABASE_URL: `file:${folder}/file/desk.db` });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`The data folder ${folder}/file cannot be written`);
    expect(ended.stderr).toContain("DATABASE_URL=");
  });

  test.each([
    [{ PORT: "many" }, "PORT is “many”"],
    [{ PORT: "70000" }, "PORT is “70000”"],
    [{ DATABASE_URL: "postgres://desk" }, "DATABASE_URL is “postgres://desk”"],
  ])("settings that are wrong: %j", async (env, words) => {
    const ended = await start(env);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toContain("    at ");
  });
});

describe("a command", () => {
  const run = (...args: string[]) => node([path.join(root, "scripts/run.mjs"), ...args]);

  test.each(["no-such-command", "../start", ""])("that does not exist is refused: %j", async (name) => {
    const ended = await run(name);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("There is no command");
  });

  test("whose reader goes away ends quietly", async () => {
    const child = spawn(process.execPath, [path.join(root, "scripts/run.mjs"), "extract", "--jsonl"], { cwd: root });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.stdin.on("error", () => child.stdin.destroy());
    child.stdout.once("data", () => child.stdout.destroy());
    for (let line = 0; line < 200; line++)
      child.stdin.write(`${JSON.stringify({ id: String(line), text: "“No,” she said." })}\n`);
    child.stdin.end();
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

test("a bundle is made anew once what it was made of has changed, and not before", async () => {
  const part = path.join(folder, "part.mjs");
  const name = path.relative(path.join(root, "lib/generated"), path.join(folder, "made"));
  writeFileSync(part, "export const word = 'one';");
  writeFileSync(path.join(folder, "main.mjs"), "import { word } from './part.mjs'; console.log(word);");
  const after = (then: string) =>
    script(
      `import { bundle } from ${JSON.stringify(module("bundle.mjs"))};
       const step = bundle({ label: "", name: ${JSON.stringify(name)}, entryPoints: [${JSON.stringify(path.join(folder, "main.mjs"))}] });
       ${then}
       console.log(step.done());`,
    );
  const made = () => node([path.join(folder, "made/main.mjs")]);
  expect((await after("")).stdout).toBe("false\n");
  expect((await after("await step.make();")).stdout).toBe("true\n");
  expect((await made()).stdout).toBe("one\n");
  writeFileSync(part, "export const word = 'two';");
  expect((await after("")).stdout).toBe("false\n");
  expect((await after("await step.make();")).stdout).toBe("true\n");
  expect((await made()).stdout).toBe("two\n");
});

describe("what is installed", () => {
  const installed = async (lock: object, hidden: object) => {
    const { stdout } = await script(
      `import { installed } from ${JSON.stringify(module("dependencies.mjs"))};
       console.log(installed(${JSON.stringify(lock)}, ${JSON.stringify(hidden)}))`,
    );
    return stdout.trim() === "true";
  };
  const lock = {
    packages: {
      "": { name: "quotedesk" },
      "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" },
      "node_modules/only-elsewhere": { version: "1.0.0", integrity: "sha512-b", optional: true },
    },
  };

  test("is enough where npm's own list says the same", async () => {
    const hidden = { packages: { "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" } } };
    expect(await installed(lock, hidden)).toBe(true);
  });

  test.each([
    ["nothing", { packages: {} }],
    ["an empty list", {}],
    ["another version", { packages: { "node_modules/zod": { version: "4.0.1", integrity: "sha512-a" } } }],
    [
      "another package under the name",
      { packages: { "node_modules/zod": { version: "4.0.0", integrity: "sha512-x" } } },
    ],
  ])("is not enough with %s", async (_, hidden) => {
    expect(await installed(lock, hidden)).toBe(false);
  });
});

describe("the lock", () => {
  const held = (words: string, wait = 0) =>
    script(
      `import { appendFileSync } from "node:fs";
       import { withLock } from ${JSON.stringify(module("lock.mjs"))};
       const log = (word) => appendFileSync(${JSON.stringify(path.join(folder, "log"))}, word + "\\n");
       await withLock(${JSON.stringify(path.join(folder, "lock"))}, async () => {
         log("${words} in");
         await new Promise((resolve) => setTimeout(resolve, ${wait}));
         log("${words} out");
       });`,
    );
  const log = () => readFileSync(path.join(folder, "log"), "utf8").trim().split("\n");

  test("lets one set-up at a time through, and is gone afterwards", async () => {
    await Promise.all(["a", "b", "c"].map((name) => held(name, 150)));
    const lines = log();
    expect(lines).toHaveLength(6);
    for (let at = 0; at < 6; at += 2) expect(lines[at + 1]).toBe(lines[at]?.replace("in", "out"));
    expect(existsSync(path.join(folder, "lock"))).toBe(false);
  });

  test("is taken over from a set-up that was killed", async () => {
    const gone = await script("console.log(process.pid)");
    writeFileSync(path.join(folder, "lock"), gone.stdout.trim());
    await held("next");
    expect(log()).toEqual(["next in", "next out"]);
  });

  test("is taken over where its holder's number now belongs to another program", async () => {
    const file = path.join(folder, "lock");
    writeFileSync(file, String(process.pid));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    await held("next");
    expect(log()).toEqual(["next in", "next out"]);
  });

  test("is taken over where the clock was put back since its holder's heart last beat", async () => {
    const file = path.join(folder, "lock");
    writeFileSync(file, String(process.pid));
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(file, later, later);
    await held("next");
    expect(log()).toEqual(["next in", "next out"]);
  });

  test("that was taken from a holder who slept is neither kept alive nor removed by them", async () => {
    const file = path.join(folder, "lock");
    const { code } = await script(
      `import { renameSync, writeFileSync } from "node:fs";
       import { withLock } from ${JSON.stringify(module("lock.mjs"))};
       await withLock(${JSON.stringify(file)}, async () => {
         renameSync(${JSON.stringify(file)}, ${JSON.stringify(`${file}.aside`)});
         await new Promise((resolve) => setTimeout(resolve, 2500));
         writeFileSync(${JSON.stringify(file)}, "another");
       });`,
    );
    expect(code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe("another");
  });
});

describe("a stamp", () => {
  test("is written whole, and a missing one says that the step is to be done", async () => {
    const file = path.join(folder, "deep/stamp");
    const { stdout } = await script(
      `import { readStamp, writeStamp, removeStamp, hashOf } from ${JSON.stringify(module("stamps.mjs"))};
       const file = ${JSON.stringify(file)};
       const seen = [readStamp(file)];
       writeStamp(file, "one"); seen.push(readStamp(file));
       writeStamp(file, "two"); seen.push(readStamp(file));
       removeStamp(file); removeStamp(file); seen.push(readStamp(file));
       console.log(JSON.stringify([...seen, hashOf("a", "b") === hashOf("ab"), hashOf("a") === hashOf("a")]));`,
    );
    expect(JSON.parse(stdout)).toEqual([null, "one", "two", null, false, true]);
  });

  test("of the build follows the app's sources, and no test", async () => {
    const { stdout } = await script(
      `import { leftOut } from ${JSON.stringify(module("app-build.mjs"))};
       console.log(JSON.stringify(["lib/a.ts", "lib/a.test.ts", "lib/x/fixtures/b.txt", "lib/generated/c.ts", "app/page.tsx"].map(leftOut)));`,
    );
    expect(JSON.parse(stdout)).toEqual([false, true, true, true, false]);
  });
});

describe("compiling the database module", () => {
  test("names what this machine lacks", async () => {
    const { stdout } = await script(
      `import { missingTools } from ${JSON.stringify(module("database-module.mjs"))};
       const having = (...names) => (name) => Promise.resolve({ code: names.includes(name) ? 0 : 127, output: "" });
       console.log(JSON.stringify([
         await missingTools(having()),
         await missingTools(having("python3", "make")),
         await missingTools(having("python", "make", "clang++")),
       ]));`,
    );
    expect(JSON.parse(stdout)).toEqual([["Python 3", "make", "a C++ compiler"], ["a C++ compiler"], []]);
  });
});
