import type { FileFormat, ReadText } from "./model";
import { ReaderFault } from "./reader-fault";
import { readers } from "./readers";

export type Task = { format: FileFormat; charset: string | null };
export type Answer = { ok: true; value: ReadText } | { ok: false; reason: string; code: string; message: string };

/** Reads one file: its text, or what is wrong with it in words. Never throws. */
export async function answerTask(task: Task, bytes: Uint8Array): Promise<Answer> {
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
