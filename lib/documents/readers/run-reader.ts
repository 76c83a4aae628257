import { answerTask, type Task } from "./answer-task";

// The program of a reader's process. scripts/set-up bundles it with all it needs, so that the process may read this bundle
// and no other file. It is handed one line of JSON and the file's bytes, and answers with one JSON object.

// The bundle imports no module that opens connections; what Node gives every program goes too.
for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name);
// A library may leave promises behind that nobody waits for: what became of the file is told by the one that is waited for.
process.on("unhandledRejection", () => undefined);
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

const { task, bytes } = await readAll();
process.stdout.write(JSON.stringify(await answerTask(task, bytes)), () => process.exit(0));
