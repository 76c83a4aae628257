import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeDocx } from "../testing/make-docx";
import { makePdf, setLines, stream, write } from "../testing/make-pdf";
import { type FileFormat, largestFile } from "./model";
import { readFile } from "./read-file";
import { readerLimits, readInProcess } from "./reader-process";
import { inReaderTurn } from "./reader-turns";

const text = (words: string) => new TextEncoder().encode(words);
const cue = "1\n00:00:01,000 --> 00:00:02,000\nThe pier is open.\n";

const files: [name: string, bytes: Uint8Array, format: FileFormat][] = [
  ["a.txt", text("The pier is open."), "text"],
  ["a.md", text("The pier is open."), "markdown"],
  ["a.html", text("<p>The pier is open.</p>"), "html"],
  ["a.docx", makeDocx(["The pier is open."]), "docx"],
  ["a.pdf", makePdf([setLines(["The pier is open."])]), "pdf"],
  ["a.vtt", text(`WEBVTT\n\n${cue.replaceAll(",", ".")}`), "vtt"],
  ["a.srt", text(cue), "srt"],
  ["a.eml", text("From: a@example.org\r\nSubject: Pier\r\n\r\nThe pier is open.\r\n"), "eml"],
];

describe("readFile", () => {
  it.each(files)("reads %s in a process of its own", async (name, bytes, format) => {
    expect(await readFile({ name, bytes })).toMatchObject({
      ok: true,
      value: { format, read: { text: "The pier is open." } },
    });
  });

  it.each([
    ["nothing", "a.txt", new Uint8Array(0), "empty-file"],
    ["too much", "a.txt", new Uint8Array(largestFile + 1).fill(97), "file-too-large"],
    ["what its name denies", "a.docx", files[4]?.[1] ?? text(""), "wrong-extension"],
    ["a bomb", "a.docx", makeDocx(["a"], [{ name: "a.xml", content: new Uint8Array(20_000_000) }]), "zip-bomb"],
    ["a page of 6 MB", "a.html", text(`<p>${"word ".repeat(1_200_000)}`), "text-too-large"],
  ])("refuses %s", async (_, name, bytes, code) => {
    expect(await readFile({ name, bytes })).toMatchObject({ ok: false, code });
  });

  it("survives pages that nest without end", async () => {
    const read = await readFile({ name: "a.html", bytes: text("<div>".repeat(1_000_000)) });
    expect(read).toMatchObject({ ok: false, code: "too-deep" });
  });

  it("reads a page that nests by tables, whose ends are missing, and by paragraphs that only end", async () => {
    const nested = "<table><tr><td>1<</p>".repeat(1400);
    const read = await readFile({ name: "a.html", bytes: text(`<article><p>The pier is shut.</p>${nested}`) });
    expect(read).toMatchObject({ ok: true, value: { read: { text: expect.stringContaining("The pier is shut.") } } });
  });

  it("reads a PDF on which its library leaves a promise behind that fails", async () => {
    const pages = ["First.", "Second."].map((line) => setLines([line]));
    const broken = Buffer.from(makePdf(pages)).toString("latin1").replace("6 0 R]", "6 3 R]");
    const read = await readFile({ name: "a.pdf", bytes: Buffer.from(broken, "latin1") });
    expect(read).toMatchObject({ ok: true, value: { read: { text: "First." } } });
  });

  it("survives a PDF whose page unpacks to gigabytes", async () => {
    const page = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
      stream(Buffer.alloc(400_000_000, " "), true),
    ];
    const read = await readFile({ name: "a.pdf", bytes: write(page, "") });
    expect(read).toMatchObject({ ok: false, reason: "refused" });
  }, 60_000);
});

const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-readers-"));
const program = (source: string) => {
  const file = path.join(mkdtempSync(path.join(folder, "p-")), "reader.mjs");
  writeFileSync(file, source);
  return file;
};
const runs = (source: string, limits = {}) =>
  readInProcess("pdf", { bytes: new Uint8Array(9), charset: null }, { ...readerLimits, ...limits }, program(source));

describe("a reader's process", () => {
  const denied = { ok: false, code: "reader-stopped" };

  it.each<[string, string]>([
    ["crashes", "process.abort()"],
    ["throws", "throw new Error('x')"],
    ["ends before it has read", "process.exit(3)"],
    ["answers nothing", "process.exit(0)"],
    ["answers garbage", "process.stdout.write('{\"ok\":tr')"],
    ["answers what is no text", 'process.stdout.write(\'{"ok":true,"value":{"text":7}}\')'],
    ["runs out of heap", "const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5));"],
  ])("that %s is a failure in words", async (_, source) => {
    expect(await runs(source, { heapMegabytes: 32 })).toMatchObject(denied);
  });

  it("that hangs is stopped", async () => {
    expect(await runs("for (;;);", { milliseconds: 400 })).toMatchObject({ code: "reading-too-long" });
  });

  it("that takes memory outside of its heap is stopped", async () => {
    const hoard = "const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 20);";
    expect(await runs(hoard, { residentMegabytes: 200 })).toMatchObject({ code: "reading-too-large" });
  });

  it("that answers without end is stopped", async () => {
    const talk = "const more = () => process.stdout.write('x'.repeat(1e6), more); more();";
    expect(await runs(talk, { answerBytes: 5_000_000 })).toMatchObject({ code: "reading-too-large" });
  });

  const tells = (expression: string) =>
    `import fs from "node:fs"; import cp from "node:child_process"; import wt from "node:worker_threads";
     let message; try { message = String(${expression}) } catch (error) { message = error.code ?? error.name }
     process.stdout.write(JSON.stringify({ ok: false, reason: "refused", code: "told", message }))`;

  it.each([
    ["no file", `fs.readFileSync(${JSON.stringify(path.resolve("package.json"))}, "utf8")`, "ERR_ACCESS_DENIED"],
    ["no folder", 'fs.readdirSync("/")', "ERR_ACCESS_DENIED"],
    ["no writing", `fs.writeFileSync(${JSON.stringify(path.join(folder, "x"))}, "")`, "ERR_ACCESS_DENIED"],
    ["no programs", 'cp.spawnSync("id")', "ERR_ACCESS_DENIED"],
    ["no workers", 'new wt.Worker("1", { eval: true })', "ERR_ACCESS_DENIED"],
    ["no code made of text", 'new Function("return 1")()', "EvalError"],
    ["no settings", "Object.keys(process.env).length", "0"],
  ])("is given %s", async (_, expression, message) => {
    expect(await runs(tells(expression))).toMatchObject({ code: "told", message });
  });
});

it("lets two read at once and eight wait, and refuses the next", async () => {
  let running = 0;
  let most = 0;
  const held: (() => void)[] = [];
  const work = () => {
    most = Math.max(most, ++running);
    return new Promise<string>((resolve) =>
      held.push(() => {
        running--;
        resolve("read");
      }),
    );
  };
  const asked = Array.from({ length: 11 }, () => inReaderTurn(work));
  expect(await asked[10]).toMatchObject({ code: "readers-busy", retryAfter: 30 });
  const all = Promise.all(asked.slice(0, 10));
  while (held.length > 0) {
    held.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await all).toEqual(Array.from({ length: 10 }, () => "read"));
  expect(most).toBe(2);
});

afterAll(async () => {
  const { rm } = await import("node:fs/promises");
  await rm(folder, { recursive: true, force: true });
});
