import { describe, expect, it } from "vitest";
import { mutateFile, numbers } from "../testing/mutate-file";
import { seedFiles } from "../testing/seed-files";
import { detectFormat } from "./detect-format";
import { type FileFormat, fileFormats } from "./model";
import { readFile } from "./read-file";
import { readers } from "./readers";
import { readText } from "./schema";

// A short form of `npm run bench -- hostile-files`, which reads thousands of each, every one in a process of its own.

const nameOf = (format: FileFormat) => `a.${seedFiles[format].extension}`;

describe.each(fileFormats)("%s", (format) => {
  const { seeds } = seedFiles[format];

  it("files that are sound are read", async () => {
    const read = await readers[format]();
    for (const bytes of seeds) {
      expect(detectFormat(bytes, { name: nameOf(format) })).toEqual({ ok: true, value: format });
      const result = await read({ bytes: bytes.slice(), charset: null });
      expect(result.text).toContain("Petra Voss");
      expect(readText.safeParse(result).error).toBeUndefined();
    }
  });

  it("files that are broken are read as a sound text with places in it, or refused", async () => {
    const read = await readers[format]();
    const random = numbers(20261124);
    for (let count = 0; count < 80; count++) {
      // Short ones: what takes long is stopped by the process that a reader runs in, and here there is none.
      const bytes = mutateFile(seeds[count % seeds.length] as Uint8Array, random).slice(0, 30_000);
      if (!detectFormat(bytes, { name: nameOf(format) }).ok) continue;
      try {
        const { text, locators, ...rest } = await read({ bytes, charset: null });
        expect(readText.safeParse({ text, locators, ...rest }).error).toBeUndefined();
        let last = 0;
        for (const { start, end } of locators) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        if ((error as Error).name === "AssertionError") throw error;
      }
    }
  });

  it("a broken file is answered from its process too", async () => {
    const bytes = mutateFile(seeds[0] as Uint8Array, numbers(7));
    const result = await readFile({ name: nameOf(format), bytes });
    expect(result.ok || result.message.length > 20).toBe(true);
  });
});
