import type { FileFormat, ReadText } from "./model";
import { ReaderFault } from "./reader-fault";
import { readers } from "./readers";

// The program of a reader's process. scripts/set-up bundles it with all it needs, so that the process may read this bundle
// and no other file. It is handed one line of JSON and the file's bytes, and answers with one JSON object.

type Task = { format: FileFormat; charset: string | null };
type Answer = { ok: true; value: ReadText } | { ok: false; reason: string; code: string; message: string };

// The bundle imports no module that opens connections; what Node gives every program goes too.
for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name);
// What a library prints is no part of the answer.
for (const name of ["log", "info", "warn", "debug", "error"] as const) console[name] = () => undefined;

async function readAll(): Promise<{ task: Task; bytes: Uint8Array }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  const whole = Buffer.concat(pieces);
  const end = whole.indexOf(0x0a);
  const task = JSON.parse(whole.subarray(0, end).toString()) as Task;
  // A copy: libraries may look at the whole buffer behind a view, or take it for themselves.
  return { task, bytes: new Uint8Array(whole.subarray(end + 1)) };
}

async function answer(): Promise<Answer> {
  const { task, bytes } = await readAll();
  try {
    const read = await readers[task.format]();
    return { ok: true, value: await read({ bytes, charset: task.charset }) };
  } catch (error) {
    if (error instanceof ReaderFault)
      return { ok: false, reason: error.reason, code: error.code, message: error.message };
    if (error instanceof RangeError)
      return {
        ok: false,
        reason: "refused",
        code: "too-deep",
        message: "This file nests deeper than can be read. Copy its words and paste them.",
      };
    return {
      ok: false,
      reason: "refused",
      code: "damaged",
      message: "This file is damaged, and nothing could be read. Open it, copy its words and paste them.",
    };
  }
}

process.stdout.write(JSON.stringify(await answer()), () => process.exit(0));
