import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { detectFormat } from "@/lib/documents/readers/detect-format";
import { type FileFormat, fileFormats } from "@/lib/documents/readers/model";
import { readFile } from "@/lib/documents/readers/read-file";
import { readerLimits } from "@/lib/documents/readers/reader-process";
import { brokenFile } from "@/lib/documents/testing/broken-file";
import { numbers } from "@/lib/documents/testing/mutate-file";
import { seedFiles } from "@/lib/documents/testing/seed-files";
import { buildProgram, ReaderInTurn } from "./reader-in-turn";

// npm run bench -- hostile-files [FILES] [SEED] [ALONE] [FORMATS]: reads so many broken files of each format (10,000 where nothing is
// said), two at a time. Every ALONE-th file (the hundredth; 1 for all) is read as the desk reads it, in a process of its own;
// the others one after another in a process with the same flags and limits, for starting one takes a fifth of a second. A file
// on which that process stops, or is late, or grows, is read once more on its own. Exit code 1 where a file is not answered
// in time, or where this process, which stands for the server, has grown. A line of progress a minute goes to standard error.

type Counts = {
  files: number;
  alone: number;
  read: number;
  refused: Record<string, number>;
  again: number;
  slowestMs: number;
  slowest: number;
  serverMb: number;
};

/** Megabytes that the server may grow by: the bytes of two files and their texts, and what is not collected yet. */
const mayGrow = 250;
const grace = 5_000;

/** Told where a reader was ended from outside. */
const stops = new Set(["reading-too-long", "reading-too-large", "reader-stopped", "reader-missing"]);

const megabytes = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);

export default async function main([files = "10000", seed = "1", alone = "100", only = ""]: string[]): Promise<number> {
  const [number, every] = [Number(files), Number(alone)];
  const formats: Partial<Record<FileFormat, Counts>> = {};
  // Inside the project's folder, so that the bundle finds nothing that the desk's own would not.
  const folder = mkdtempSync(path.resolve("lib/generated/bench-"));
  const before = megabytes();
  let most = before;
  const late: string[] = [];
  const stopped: string[] = [];
  const chosen = only ? fileFormats.filter((format) => only.split(",").includes(format)) : fileFormats;
  const progress = setInterval(() => console.error(JSON.stringify(formats)), 60_000);
  try {
    const program = await buildProgram(folder);
    for (const format of chosen) {
      const counts: Counts = {
        files: 0,
        alone: 0,
        read: 0,
        refused: {},
        again: 0,
        slowestMs: 0,
        slowest: 0,
        serverMb: 0,
      };
      formats[format] = counts;
      const random = numbers(Number(seed));
      const name = `a.${seedFiles[format].extension}`;
      const byItself = async (bytes: Uint8Array): Promise<string> => {
        counts.alone++;
        const result = await readFile({ name, bytes });
        return result.ok ? "read" : result.code;
      };
      const worker = async () => {
        const reader = new ReaderInTurn(program, readerLimits);
        while (counts.files < number) {
          const at = counts.files++;
          const bytes = brokenFile(format, at, random);
          const detected = detectFormat(bytes, { name });
          const inTurn = at % every !== 0 && bytes.length > 0 && detected.ok;
          let began = performance.now();
          let outcome = inTurn ? await reader.one(detected.value, bytes) : null;
          if (outcome === null) {
            if (inTurn) counts.again++;
            began = performance.now();
            outcome = await byItself(bytes);
          }
          const took = Math.round(performance.now() - began);
          if (outcome === "read") counts.read++;
          else counts.refused[outcome] = (counts.refused[outcome] ?? 0) + 1;
          if (took > counts.slowestMs) Object.assign(counts, { slowestMs: took, slowest: at });
          if (outcome !== "read" && stops.has(outcome)) stopped.push(`${format} ${at} ${outcome}`);
          if (took > readerLimits.milliseconds + grace) late.push(`${format} ${at}`);
          counts.serverMb = Math.max(counts.serverMb, megabytes());
          most = Math.max(most, counts.serverMb);
        }
        reader.end();
      };
      await Promise.all([worker(), worker()]);
    }
    const server = { beforeMb: before, mostMb: most, afterMb: megabytes() };
    console.log(JSON.stringify({ bench: "hostile-files", seed: Number(seed), formats, server, late, stopped }));
    return late.length > 0 || most - before > mayGrow ? 1 : 0;
  } finally {
    clearInterval(progress);
    rmSync(folder, { recursive: true, force: true });
  }
}
