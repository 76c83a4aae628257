import type { SpeakerRef } from "@/lib/statements/model";

// Particles that belong to the family name in the languages newsrooms here print: "van der Meer", "de la Cruz", "Ní Bhriain".
const particles = new Set(
  "al bin bint da das de del della den der di do dos du el ibn la las le los mac mc ní nic ó o' ten ter van von y zu".split(
    " ",
  ),
);
const suffixes = /^(?:jr|sr|ii|iii|iv|mp|mep|phd|qc|kc|md|obe|mbe|cbe)\.?$/i;

/** The name for the margin and for narrow lists: a person's family name; anybody else's whole name, an unnamed source's own words. */
export function shortName({ name, kind }: Pick<SpeakerRef, "name" | "kind">): string {
  if (kind !== "person") return name;
  const words = name.replace(/,.*$/, "").split(/\s+/).filter(Boolean);
  while (words.length > 1 && suffixes.test(words.at(-1) ?? "")) words.pop();
  let from = words.length - 1;
  while (from > 1 && particles.has((words[from - 1] ?? "").toLowerCase())) from -= 1;
  return words.slice(Math.max(from, 0)).join(" ") || name;
}

/** From how many letters on a word of a name may be broken in the margin. */
const longWord = 13;
const syllableEnd =
  /(?<=[aeiouyäöüáéíóúàèìòùâêîôûåæøœ])(?=[^\P{L}aeiouyäöüáéíóúàèìòùâêîôûåæøœ][aeiouyäöüáéíóúàèìòùâêîôûåæøœ])/giu;

/**
 * Long words of a name with soft hyphens between syllables, roughly: browsers hyphenate few languages and no names.
 * For what is drawn only, never for what is stored or copied.
 */
export const softHyphens = (name: string): string =>
  name.replace(/[\p{L}\p{M}]+/gu, (word) => (word.length < longWord ? word : word.replace(syllableEnd, "\u00ad")));
