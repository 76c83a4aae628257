import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { type FileFormat, formatNames, type ReaderInput, type ReadText } from "./model";
import { readerAnswer } from "./schema";

const megabyte = 1024 * 1024;

export type ReaderLimits = {
  milliseconds: number;
  /** of V8's heap */
  heapMegabytes: number;
  /** of the whole process, buffers included */
  residentMegabytes: number;
  answerBytes: number;
};

export const readerLimits: ReaderLimits = {
  milliseconds: 20_000,
  heapMegabytes: 256,
  residentMegabytes: 512,
  answerBytes: 40 * megabyte,
};

/** The bundle that scripts/set-up makes of run-reader.ts. Found from the project's folder, as the migrations are. */
export const readerProgram = () =>
  path.join(/*turbopackIgnore: true*/ process.cwd(), "lib", "generated", "readers", "run-reader.mjs");

const permission = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

/**
 * Reads a file in a process of its own: no settings, no files but its program's, no child processes, no connections, little
 * memory, little time. Whatever becomes of the process, this returns. Failures beside the reader's own, all refused:
 * "reading-too-long", "reading-too-large", "reader-stopped".
 */
export async function readInProcess(
  format: FileFormat,
  { bytes, charset }: ReaderInput,
  limits: ReaderLimits = readerLimits,
  program = readerProgram(),
): Promise<Result<ReadText>> {
  const child = startReader(program, limits);
  const ended = whenEnded(child, format, limits);
  // A process that ends before it has read everything closes its input: how it ended tells more.
  child.stdin?.on("error", () => undefined);
  child.stdin?.write(`${JSON.stringify({ format, charset })}\n`);
  child.stdin?.end(bytes);
  return ended;
}

/** A process that may read its program's folder and nothing else, and has no settings but these limits. */
export function startReader(program: string, limits: ReaderLimits): ChildProcess {
  const file = realpathSync(program);
  const folder = path.dirname(file);
  return spawn(
    process.execPath,
    [
      permission,
      // A folder stands for all that is in it. Node 20 aborts where a wildcard is named beside it.
      `--allow-fs-read=${folder}`,
      `--max-old-space-size=${limits.heapMegabytes}`,
      "--disallow-code-generation-from-strings",
      "--no-warnings",
      file,
    ],
    { cwd: folder, env: bareEnvironment(), stdio: ["pipe", "pipe", "ignore"], windowsHide: true },
  );
}

// None of the server's: its secret is among them. Windows starts no program without this one.
const bareEnvironment = (): NodeJS.ProcessEnv => {
  const { SystemRoot } = process.env;
  return (SystemRoot === undefined ? {} : { SystemRoot }) as NodeJS.ProcessEnv;
};

function whenEnded(child: ChildProcess, format: FileFormat, limits: ReaderLimits): Promise<Result<ReadText>> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let length = 0;
    let stopped: Failure | null = null;
    const stop = (why: Failure) => {
      stopped ??= why;
      child.kill("SIGKILL");
    };
    const tooLong = setTimeout(() => stop(tookTooLong(limits)), limits.milliseconds);
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > limits.residentMegabytes) stop(tookTooMuch);
    }, 50);
    child.stdout?.on("data", (piece: Buffer) => {
      length += piece.length;
      if (length > limits.answerBytes) stop(tookTooMuch);
      else pieces.push(piece);
    });
    const finish = (result: Result<ReadText>) => {
      clearTimeout(tooLong);
      clearInterval(watch);
      resolve(result);
    };
    // That it could not be started is no fault of the file.
    child.on("error", (error) => {
      console.error("The reader of files could not be started.", error);
      finish(didNotStart);
    });
    child.on("close", (code) => finish(stopped ?? (code === 0 ? parse(Buffer.concat(pieces)) : stoppedOn(format))));

    function parse(bytes: Buffer): Result<ReadText> {
      const answer = readerAnswer.safeParse(asJson(bytes.toString()));
      if (!answer.success) return stoppedOn(format);
      return answer.data.ok ? ok(answer.data.value) : fail(answer.data.reason, answer.data.code, answer.data.message);
    }
  });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How much memory a process has, where the system tells it as Linux does; elsewhere the heap's limit holds alone. */
export function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== "linux" || pid === undefined) return 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    return (pages * 4096) / megabyte;
  } catch {
    // It has just ended.
    return 0;
  }
}

const paste = "Open it, copy its words and paste them.";

const tookTooLong = ({ milliseconds }: ReaderLimits) =>
  fail(
    "refused",
    "reading-too-long",
    `Reading this file takes more than ${Math.round(milliseconds / 1000)} seconds. ${paste}`,
  );

const tookTooMuch = fail(
  "refused",
  "reading-too-large",
  `Reading this file takes more memory than there is for it. ${paste}`,
);

const stoppedOn = (format: FileFormat) =>
  fail("refused", "reader-stopped", `This is not ${formatNames[format]} that can be read: it may be damaged. ${paste}`);

const didNotStart = fail(
  "refused",
  "reader-missing",
  `Files cannot be read just now. Tell whoever runs the desk. ${paste}`,
);
