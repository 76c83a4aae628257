import { type FileFormat, fileFormats } from "@/lib/documents/readers/model";
import { readFile } from "@/lib/documents/readers/read-file";
import { readerLimits } from "@/lib/documents/readers/reader-process";
import { mutateFile, numbers } from "@/lib/documents/testing/mutate-file";
import { seedFiles } from "@/lib/documents/testing/seed-files";

// npm run bench -- hostile-files [FILES] [SEED]: reads so many broken files of each format (10,000 where nothing is said), each
// in a process of its own as the desk does, two at a time. Exit code 1 where one is not answered in time, or where this
// process, which stands for the server, has grown.

type Counts = { files: number; read: number; refused: Record<string, number>; slowestMs: number };

/** Megabytes that the server may grow by: the bytes of two files and their texts, and what is not collected yet. */
const mayGrow = 250;
const grace = 5_000;

const megabytes = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);

export default async function main([files = "10000", seed = "1"]: string[]): Promise<number> {
  const number = Number(files);
  const formats: Partial<Record<FileFormat, Counts>> = {};
  const before = megabytes();
  let most = before;
  const late: string[] = [];
  for (const format of fileFormats) {
    const counts: Counts = { files: 0, read: 0, refused: {}, slowestMs: 0 };
    const random = numbers(Number(seed));
    const one = async () => {
      while (counts.files < number) {
        const at = counts.files++;
        const { seeds, extension } = seedFiles[format];
        const bytes = mutateFile(seeds[at % seeds.length] as Uint8Array, random);
        const began = performance.now();
        const result = await readFile({ name: `a.${extension}`, bytes });
        const took = Math.round(performance.now() - began);
        if (result.ok) counts.read++;
        else counts.refused[result.code] = (counts.refused[result.code] ?? 0) + 1;
        counts.slowestMs = Math.max(counts.slowestMs, took);
        if (took > readerLimits.milliseconds + grace) late.push(`${format} ${at}`);
        most = Math.max(most, megabytes());
      }
    };
    await Promise.all([one(), one()]);
    formats[format] = counts;
  }
  const server = { beforeMb: before, mostMb: most, afterMb: megabytes() };
  console.log(JSON.stringify({ bench: "hostile-files", seed: Number(seed), formats, server, late }));
  return late.length > 0 || most - before > mayGrow ? 1 : 0;
}
