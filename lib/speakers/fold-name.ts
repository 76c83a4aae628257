const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|hon|sen|senator|rep|gov|gen|col|capt|sgt)\b\.?\s+/;

/** A name without case, accents, punctuation and titles: two spellings of one name fold to the same. */
export function foldName(name: string): string {
  let folded = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ]s\b|['’ʼ]/g, "")
    .trim();
  while (titles.test(folded)) folded = folded.replace(titles, "");
  return folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** A name as it stands in an address: lower case, words joined by hyphens; scripts other than Latin are kept. */
export const slugOf = (name: string): string => foldName(name).replaceAll(" ", "-").slice(0, 80) || "speaker";
