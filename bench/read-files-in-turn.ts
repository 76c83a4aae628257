import { answerTask, type Task } from "@/lib/documents/readers/answer-task";

// A reader's process that does not end after a file: for bench/hostile-files, where starting one takes longer than reading.
// It is handed one line of JSON and so many bytes, again and again, and answers each with one line.

type Given = Task & { length: number };

for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name);
process.on("unhandledRejection", () => undefined);
for (const name of ["log", "info", "warn", "debug", "error"] as const) console[name] = () => undefined;

let held = Buffer.alloc(0);
for await (const piece of process.stdin) {
  held = Buffer.concat([held, piece as Buffer]);
  for (;;) {
    const end = held.indexOf(0x0a);
    if (end < 0) break;
    const { length, ...task } = JSON.parse(held.subarray(0, end).toString()) as Given;
    if (held.length < end + 1 + length) break;
    const bytes = new Uint8Array(held.subarray(end + 1, end + 1 + length));
    held = Buffer.from(held.subarray(end + 1 + length));
    process.stdout.write(`${JSON.stringify(await answerTask(task, bytes))}\n`);
  }
}
