import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";
import type { FileFormat } from "@/lib/documents/readers/model";
import { type ReaderLimits, residentMegabytes, startReader } from "@/lib/documents/readers/reader-process";
import { readerAnswer } from "@/lib/documents/readers/schema";

/** Files that one process reads before the next takes over. */
const turns = 500;

/** Bundles the program that reads files in turn, as the set-up bundles the reader of one. */
export async function buildProgram(folder: string): Promise<string> {
  await build({
    entryPoints: ["bench/read-files-in-turn.ts"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    ...{ bundle: true, splitting: true, platform: "node", format: "esm", target: "node20.19", logLevel: "error" },
    external: ["canvas"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return path.join(folder, "read-files-in-turn.mjs");
}

/**
 * Reads file after file in one process, with the flags and limits of the process that reads one. Whatever goes wrong is
 * told as null, and the process replaced: the caller then reads that file in a process of its own.
 */
export class ReaderInTurn {
  private child: ChildProcess | null = null;
  private read = 0;
  constructor(
    private readonly program: string,
    private readonly limits: ReaderLimits,
  ) {}

  async one(format: FileFormat, bytes: Uint8Array): Promise<string | null> {
    if (this.read >= turns) this.end();
    this.child ??= startReader(this.program, this.limits);
    this.read++;
    const line = await this.answerOf(this.child, format, bytes);
    if (line === null) this.end();
    return line;
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
    this.read = 0;
  }

  private answerOf(child: ChildProcess, format: FileFormat, bytes: Uint8Array): Promise<string | null> {
    return new Promise((resolve) => {
      const pieces: Buffer[] = [];
      let length = 0;
      const heard = (piece: Buffer) => {
        length += piece.length;
        pieces.push(piece);
        if (length > this.limits.answerBytes) done(null);
        else if (piece.at(-1) === 0x0a) done(outcomeOf(Buffer.concat(pieces).toString()));
      };
      const lost = () => done(null);
      const done = (answer: string | null) => {
        clearTimeout(late);
        clearInterval(watch);
        child.stdout?.off("data", heard);
        child.off("close", lost);
        child.stdin?.off("error", lost);
        resolve(answer);
      };
      const late = setTimeout(lost, this.limits.milliseconds);
      const watch = setInterval(() => {
        if (residentMegabytes(child.pid) > this.limits.residentMegabytes) lost();
      }, 50);
      child.stdout?.on("data", heard);
      child.once("close", lost);
      child.stdin?.once("error", lost);
      child.stdin?.write(`${JSON.stringify({ format, charset: null, length: bytes.length })}\n`);
      child.stdin?.write(bytes);
    });
  }
}

/** "read", or the code of what was refused; null for an answer that no reader may give. */
function outcomeOf(line: string): string | null {
  const answer = readerAnswer.safeParse(JSON.parse(line));
  if (!answer.success) return null;
  return answer.data.ok ? "read" : answer.data.code;
}
