import { fail, ok, type Result } from "@/lib/result";
import { detectFormat, type FileClaim } from "./detect-format";
import { type FileFormat, largestFile, type ReadText } from "./model";
import { readInProcess } from "./reader-process";
import { inReaderTurn } from "./reader-turns";

export type GivenFile = FileClaim & { bytes: Uint8Array; charset?: string | null };

/**
 * Makes a text of a file: which kind it is by its name and its first bytes, read in a process of its own, two at a time.
 * Failures: refused "empty-file" and what a reader finds, too-large, unsupported, too-many "readers-busy".
 */
export async function readFile(file: GivenFile): Promise<Result<{ format: FileFormat; read: ReadText }>> {
  const { bytes } = file;
  if (bytes.length === 0) return fail("refused", "empty-file", "There is nothing in this file. Choose another.");
  if (bytes.length > largestFile) return tooLarge(bytes.length);
  const format = detectFormat(bytes, file);
  if (!format.ok) return format;
  const read = await inReaderTurn(() => readInProcess(format.value, { bytes, charset: file.charset ?? null }));
  return read.ok ? ok({ format: format.value, read: read.value }) : read;
}

function tooLarge(bytes: number) {
  const [has, may] = [bytes, largestFile].map((size) => Math.ceil((size / 1024 / 1024) * 10) / 10);
  return fail(
    "too-large",
    "file-too-large",
    `This file has ${has} MB, and may have ${may}. Bring it in as several parts.`,
  );
}
