import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "extract-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { code: number | null; out: string; said: string };

/** As it is called: in a process of its own, with what stands on its standard input. */
function extract(args: string[], input = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["scripts/run.mjs", "extract", ...args]);
    const ended: Ended = { code: null, out: "", said: "" };
    child.stdout.setEncoding("utf8").on("data", (more) => {
      ended.out += more;
    });
    child.stderr.setEncoding("utf8").on("data", (more) => {
      ended.said += more;
    });
    child.on("close", (code) => resolve({ ...ended, code }));
    child.stdin.on("error", () => child.stdin.destroy());
    child.stdin.end(input);
  });
}

const text =
  "“The weir is sound,” said Lena Berg 🌊, who runs the mill. It was built in 1871 and grinds 40 tonnes a day.\n";

it("prints what is found in a file, or on standard input, in the contract's words", async () => {
  const file = path.join(folder, "weir.txt");
  writeFileSync(file, text);
  const [fromFile, fromInput] = await Promise.all([extract([file]), extract(["-"], text)]);
  expect(fromFile).toMatchObject({ code: 0, said: "" });
  expect(fromInput).toEqual(fromFile);
  const found = JSON.parse(fromFile.out);
  expect(found.sha256).toBe(createHash("sha256").update(text).digest("hex"));
  const [quote, claim] = found.statements;
  expect(quote).toMatchObject({ kind: "quote", form: "direct", manner: "speech", speaker: "Lena Berg" });
  expect(claim).toMatchObject({ kind: "claim", form: null, manner: null, speaker: null });
  for (const span of [quote, quote.mention, quote.cue, claim]) expect(text.slice(span.start, span.end)).toBe(span.text);
});

it("answers each line of a stream in order, an empty line with nothing", async () => {
  const lines = [
    { id: 7, text },
    { id: "empty", text: "" },
    { id: null, text: "Nothing is said." },
  ];
  const { code, out } = await extract(["--jsonl"], `${lines.map((line) => JSON.stringify(line)).join("\n\n")}\r\n`);
  expect(code).toBe(0);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual([7, "empty", null]);
  expect(answers.map(({ statements }) => statements.length > 0)).toEqual([true, false, false]);
});

it.each([
  ["not JSON", "{"],
  ["no text", '{"id":"a"}'],
  ["text that is none", '{"id":"a","text":7}'],
])("says which line of a stream cannot be read, and answers those before it: %s", async (_name, line) => {
  const { code, out, said } = await extract(["--jsonl"], `${JSON.stringify({ id: 1, text })}\n${line}\n`);
  expect(code).toBe(1);
  expect(JSON.parse(out).id).toBe(1);
  expect(said).toContain('line 2 is not {"id","text"}');
});

it.each([[[]], [["one.txt", "two.txt"]]])("says how it is called where it is called wrongly: %j", async (args) => {
  expect(await extract(args)).toEqual({ code: 2, out: "", said: "usage: npm run extract -- FILE | - | --jsonl\n" });
});

const kept = (name: string, bytes: Buffer) => {
  writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
};

it.each<[what: string, file: () => string, words: string]>([
  ["that is not there", () => path.join(folder, "absent.txt"), "There is no file"],
  ["that is a folder", () => folder, "is a folder, not a text"],
  ["that is not UTF-8", () => kept("latin.txt", Buffer.from("Jos\xe9 said no.", "latin1")), "is not UTF-8 text"],
  ["that is no text", () => kept("picture.png", Buffer.from("\x89PNG\0\0", "latin1")), "is not plain text"],
])("refuses a file %s in a sentence", async (_name, file, words) => {
  const { code, out, said } = await extract([file()]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(said).toContain(words);
  expect(said).not.toContain("    at ");
});
