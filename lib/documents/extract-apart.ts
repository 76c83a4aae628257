import path from "node:path";
import { Worker } from "node:worker_threads";
import { extract } from "@/lib/extraction/extract";
import type { Extraction } from "@/lib/extraction/model";
import { type Failure, fail, ok, type Result } from "@/lib/result";

// A short text is read sooner than it is handed over, and stops nobody for longer than a few hundredths of a second.
const shortText = 16 * 1024;

/** Milliseconds for one text, of which the server loses none; texts that wait for their turn; the thread's memory. */
const limits = { time: 120_000, waiting: 20, memory: { maxOldGenerationSizeMb: 1536 } };

type Waiting = {
  text: string;
  time: number;
  answer: (result: Result<Extraction>) => void;
  fail: (error: Error) => void;
  /** what has been heard of it so far */
  found: Extraction;
};
/** What the thread is asked: a text, or the next part of what it found in it; and what it answers. */
type Asked = { text?: string };
type Part = Extraction & { more: boolean };
type Reader = { worker: Worker | null; current: Waiting | null; timer: NodeJS.Timeout | null; queue: Waiting[] };

// On globalThis: a module may be loaded more than once in one process, and one thread is enough for a newsroom.
const shared = globalThis as typeof globalThis & { quotedeskReader?: Reader };
shared.quotedeskReader ??= { worker: null, current: null, timer: null, queue: [] };
const reader = shared.quotedeskReader;

/**
 * The statements of a text, found in a thread of its own where the text is long, one text after the other. Failures:
 * refused "text-too-hard" after two minutes; too-many "busy" where twenty texts wait already.
 */
export function extractApart(text: string, time = limits.time): Promise<Result<Extraction>> {
  if (text.length <= shortText) return Promise.resolve(ok(extract(text)));
  if (reader.queue.length >= limits.waiting) return Promise.resolve(busy);
  return new Promise((answer, reject) => {
    reader.queue.push({ text, time, answer, fail: reject, found: { speakers: [], statements: [] } });
    next();
  });
}

function next(): void {
  if (reader.current) return;
  const waiting = reader.queue.shift();
  if (!waiting) {
    // An idle thread keeps no command from ending.
    reader.worker?.unref();
    return;
  }
  reader.current = waiting;
  const worker = startedWorker();
  worker.ref();
  reader.timer = setTimeout(() => {
    stopWorker();
    end((current) => current.answer(tooHard));
  }, waiting.time);
  ask(worker, { text: waiting.text });
}

function startedWorker(): Worker {
  if (reader.worker) return reader.worker;
  const file = path.join(/*turbopackIgnore: true*/ process.cwd(), "lib", "documents", "extraction-worker.mjs");
  const worker = new Worker(/*turbopackIgnore: true*/ file, { execArgv: [], resourceLimits: limits.memory });
  worker.on("message", ({ speakers, statements, more }: Part) => {
    // What an ended thread had sent already is no part of the next text.
    if (reader.worker !== worker) return;
    const found = reader.current?.found;
    found?.speakers.push(...speakers);
    found?.statements.push(...statements);
    if (more) ask(worker, {});
    else end((current) => current.answer(ok(current.found)));
  });
  worker.on("error", (error) => {
    if (reader.worker !== worker) return;
    reader.worker = null;
    end((current) =>
      isOutOfMemory(error)
        ? current.answer(tooHard)
        : current.fail(new Error("The extraction failed.", { cause: error })),
    );
  });
  reader.worker = worker;
  return worker;
}

const ask = (worker: Worker, asked: Asked) => worker.postMessage(asked);

const isOutOfMemory = (error: Error) => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/** The thread is in the middle of a text and cannot be asked to stop: it ends, and the next text gets another. */
function stopWorker(): void {
  const { worker } = reader;
  reader.worker = null;
  void worker?.terminate();
}

function end(tell: (current: Waiting) => void): void {
  if (reader.timer) clearTimeout(reader.timer);
  const { current } = reader;
  reader.timer = null;
  reader.current = null;
  if (current) tell(current);
  next();
}

const hard =
  "This text could not be read within two minutes, so nothing was stored. Does it have sentences of thousands of words, or no sentences at all? Split it, and bring in each part.";
const tooHard: Failure = fail("refused", "text-too-hard", hard, { fields: { text: [hard] } });
const busy: Failure = fail(
  "too-many",
  "busy",
  "Many long texts are being read just now. Nothing was stored; try again in a few minutes.",
  { retryAfter: 120 },
);
