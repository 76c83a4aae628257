import type { FileFormat } from "../readers/model";
import { packDocx } from "./make-docx";
import { mutateFile } from "./mutate-file";
import { seedFiles, seedWordPart } from "./seed-files";

/**
 * The broken file number `at` of a format. A zip file whose bytes are broken hardly ever unpacks, so every second Word
 * document is a sound zip whose main part is broken.
 */
export function brokenFile(format: FileFormat, at: number, random: () => number): Uint8Array {
  if (format === "docx" && at % 2 === 1) return packDocx(mutateFile(seedWordPart, random));
  const { seeds } = seedFiles[format];
  return mutateFile(seeds[at % seeds.length] as Uint8Array, random);
}
