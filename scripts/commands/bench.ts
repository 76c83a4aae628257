import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Runs one measure of bench/, which prints one line of JSON. */
export default async function main(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  const file = path.resolve("bench", `${name}.ts`);
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
    console.error(
      "npm run bench -- NAME …   (a measure of bench/: extraction, extraction-speed, fidelity, passages, bringing-in, store, reading, deciding, room-members, room-kills, kill …)",
    );
    return 2;
  }
  const measure = (await import(pathToFileURL(file).href)) as { default: (args: string[]) => Promise<number> };
  return measure.default(rest);
}
