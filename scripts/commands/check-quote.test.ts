import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import checkQuote from "./check-quote";

const folder = mkdtempSync(path.join(tmpdir(), "check-quote-"));
const file = (name: string, content: string | Buffer) => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};
let printed = "";
const errors = vi.spyOn(console, "error").mockReturnValue(undefined);

beforeEach(() => {
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.mocked(process.stdout.write).mockRestore();
  errors.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true }));

const said = "I do not think the dam is safe.";

it("prints the report of the contract, and answers 0 whatever it says", async () => {
  const source = file("speech.txt", said);
  expect(await checkQuote(["--source", source, "the dam is safe"])).toBe(0);
  const report = JSON.parse(printed);
  expect(Object.keys(report)).toEqual(["result", "score", "match", "changes"]);
  expect(report).toMatchObject({ result: "meaning-risk", match: { start: 15, end: 30, text: "the dam is safe" } });
  expect(Object.keys(report.changes[0])).toEqual(["type", "quote", "source", "severity", "why"]);
});

it("reads either from standard input", async () => {
  const stdin = (text: string) => vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([text]) as never);
  stdin(said);
  expect(await checkQuote(["--source", "-", "I do not think"])).toBe(0);
  stdin("I do not think");
  expect(await checkQuote(["--source", file("speech.txt", said), "-"])).toBe(0);
  expect(
    printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).result),
  ).toEqual(["verbatim", "verbatim"]);
});

it("keeps the offsets of a text that begins with a byte order mark", async () => {
  await checkQuote(["--source", file("mark.txt", `\ufeff${said}`), "I do not think"]);
  expect(JSON.parse(printed).match.start).toBe(1);
});

it("lets the house style set the severity", async () => {
  const source = file("um.txt", "We, um, left.");
  for (const style of ["verbatim", "clean-up"])
    await checkQuote(["--source", source, "--house-style", style, "We left."]);
  expect(
    printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).changes[0].severity),
  ).toEqual(["wording", "style"]);
});

it("says what is wrong with what it was given", async () => {
  const good = file("speech.txt", said);
  const cases: [string[], number, RegExp][] = [
    [[], 2, /^usage:/],
    [["--source", good], 2, /^usage:/],
    [["--source", good, "a", "b"], 2, /^usage:/],
    [["--source", good, "--loud", "a"], 2, /^usage:/],
    [["--source", good, "--house-style", "none", "a"], 2, /^usage:/],
    [["--source", "-", "-"], 2, /^usage:/],
    [["--source", path.join(folder, "none.txt"), "a"], 1, /There is no file .*none\.txt/],
    [["--source", folder, "a"], 1, /is a folder/],
    [["--source", file("a.bin", Buffer.from([1, 0, 2])), "a"], 1, /not plain text/],
    [["--source", file("a.latin", Buffer.from([0x63, 0xe9, 0x20])), "a"], 1, /not UTF-8/],
    [["--source", file("large.txt", Buffer.alloc(32_000_001, 97)), "a"], 1, /larger than 32 MB/],
    [["--source", good, " \n"], 1, /quote is empty/],
    [["--source", good, "a".repeat(200_001)], 1, /quote is larger than 0\.2 MB/],
  ];
  for (const [args, code, message] of cases) {
    errors.mockClear();
    expect(await checkQuote(args)).toBe(code);
    expect(errors.mock.calls.flat().join("\n")).toMatch(message);
  }
  expect(printed).toBe("");
});
