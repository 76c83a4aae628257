import { foldName } from "@/lib/speakers/fold-name";

/** Whether a name in a text can stand for somebody who has these names: "MARCHETTI" and "Dr Ines Marchetti" can. */
export function samePerson(name: string, names: readonly string[]): boolean {
  const words = foldName(name).split(" ").filter(Boolean);
  if (words.length === 0) return false;
  return names.some((other) => {
    const theirs = foldName(other).split(" ").filter(Boolean);
    const [few, many] = words.length <= theirs.length ? [words, theirs] : [theirs, words];
    return few.length > 0 && few.every((word) => many.includes(word)) && few.at(-1) === many.at(-1);
  });
}
