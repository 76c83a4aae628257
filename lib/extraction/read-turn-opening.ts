/** How a line opens a turn: who is named, what they are, and where their words begin. Places are within the line. */
export type TurnOpening = {
  name: { start: number; end: number };
  role: { start: number; end: number } | null;
  words: number;
};

const time = String.raw`(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\)?\]?[ \t]*(?:[-–—][ \t]*)?)?`;
const word = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*`;
const capitals = String.raw`\p{Lu}[\p{Lu}\p{M}'’-]+`;
const bracketed = String.raw`[ \t]?[([](?<role>[^)\]\n]{1,60})[)\]]`;

/** Each layout as a pattern; add a newsroom’s own here. */
const layouts: RegExp[] = [
  // <v Ana Ruiz>words</v>
  new RegExp(String.raw`^${time}<v(?:\.[^\s>]+)?[ \t]+(?<name>[^>\n]{1,60})>[ \t]*`, "du"),
  // Q. words · A: words
  new RegExp(String.raw`^${time}(?<name>[QA])[.:](?=\s)[ \t]*`, "du"),
  // ANA RUIZ, CHAIR OF THE BOARD: words
  new RegExp(
    String.raw`^${time}(?<name>${capitals}(?:\.? ${capitals}){0,4}),[ \t](?<role>[^:.\n]{2,60}):(?=\s)[ \t]*`,
    "du",
  ),
  // Name: · Name (role): · MR. LIND: · SPEAKER 1:
  new RegExp(
    String.raw`^${time}(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: ${word}){0,5})(?:${bracketed})?[ \t]*:(?=\s)[ \t]*`,
    "du",
  ),
  // Mr. OSEI. words · The CHAIRMAN. words · Senator LIND of Wend. words
  new RegExp(
    String.raw`^(?<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Senator|Representative|The|General|Secretary|Ambassador|Judge|Justice|Professor|Chairman|Chairwoman)\.? )${capitals}(?: ${capitals}){0,3}(?: of \p{Lu}\p{L}+)?)\.(?=\s)[ \t]*`,
    "du",
  ),
  // Ana Ruiz 00:01, the words on the lines below
  new RegExp(
    String.raw`^(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: ${word}){0,5}?)(?:${bracketed})?[ \t]+[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]*$`,
    "du",
  ),
];

/** Words before a colon that are no name: an article has them too. */
const labels =
  /^(?:(?:editor['’]?s? )?notes?|corrections?|updated?|clarification|source|sources|photos?|pictures?|captions?|credits?|related|summary|background|warning|example|figure|table|chapter|part|section|step|tip|p\.?s|re|subject|date|time|place|venue|present|agenda|contact|tel|phone|e-?mail|web|https?|read more|more|see also|next steps?)$/i;

/** A sentence that leads to a quotation, “Lind continued:”, “She said:”, is no name: its last word says what they do. */
const leads =
  /\s(?:said|says|continued|concluded|added|asked|wrote|writes|replied|explained|told|went on|joked|noted|tweeted|posted|read|reads|goes|began|declared|insisted|responded|observed)$/;

/** ANA RUIZ (chair): We begin.  →  ANA RUIZ · chair · We begin. */
export function readTurnOpening(line: string): TurnOpening | null {
  for (const layout of layouts) {
    const match = layout.exec(line);
    const name = match?.indices?.groups?.name;
    if (!match || !name) continue;
    const named = line.slice(...name);
    if (labels.test(named) || leads.test(named)) return null;
    const role = match.indices?.groups?.role;
    return {
      name: { start: name[0], end: name[1] },
      role: role ? { start: role[0], end: role[1] } : null,
      words: match[0].length,
    };
  }
  return null;
}
