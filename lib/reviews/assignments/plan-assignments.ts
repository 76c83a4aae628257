import type { Assignable, AssignmentRule, Range } from "./model";

/**
 * Who is asked to read which statement. The same statements and members always give the same plan, so that what a preview
 * says is what is done. What no range holds is left out.
 */
export function planAssignments(
  statements: readonly Assignable[],
  {
    rule,
    members,
    ranges,
  }: { rule: AssignmentRule; members: readonly string[]; ranges?: readonly Range[] | undefined },
): Map<string, string> {
  const inOrder = statements.toSorted(byPlace);
  if (rule === "by-speaker") return bySpeaker(inOrder, members);
  if (rule === "by-section") return ranges ? byRange(inOrder, ranges) : inParts(inOrder, members);
  return pairs(inOrder, (_, index) => members[index % members.length]);
}

const byPlace = (a: Assignable, b: Assignable) =>
  compare(a.documentId, b.documentId) || a.start - b.start || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function pairs(list: readonly Assignable[], memberOf: (one: Assignable, index: number) => string | undefined) {
  const plan = new Map<string, string>();
  list.forEach((one, index) => {
    const member = memberOf(one, index);
    if (member !== undefined) plan.set(one.id, member);
  });
  return plan;
}

/** The speaker with most statements first, each to whoever has fewest by then. What nobody says counts as one voice. */
function bySpeaker(list: readonly Assignable[], members: readonly string[]): Map<string, string> {
  const voices = new Map<string, number>();
  for (const { speakerId } of list) voices.set(speakerId ?? "", (voices.get(speakerId ?? "") ?? 0) + 1);
  const load = new Map(members.map((member) => [member, 0]));
  const reader = new Map<string, string>();
  // Sorting is stable: of two equal voices the one that speaks first comes first.
  for (const [voice, count] of [...voices].sort((a, b) => b[1] - a[1])) {
    const [least = ""] = [...load.entries()].reduce((best, one) => (one[1] < best[1] ? one : best));
    load.set(least, (load.get(least) ?? 0) + count);
    reader.set(voice, least);
  }
  return pairs(list, ({ speakerId }) => reader.get(speakerId ?? ""));
}

const byRange = (list: readonly Assignable[], ranges: readonly Range[]) =>
  pairs(list, ({ paragraph }) => ranges.find(({ from, to }) => paragraph >= from && paragraph <= to)?.userId);

/** Parts of about as many statements, in order of place; a paragraph is never split between two readers. */
function inParts(list: readonly Assignable[], members: readonly string[]): Map<string, string> {
  const paragraphs: Assignable[][] = [];
  for (const one of list) {
    const last = paragraphs.at(-1)?.[0];
    if (last && last.documentId === one.documentId && last.paragraph === one.paragraph) paragraphs.at(-1)?.push(one);
    else paragraphs.push([one]);
  }
  const plan = new Map<string, string>();
  for (const paragraph of paragraphs) {
    // by the middle of the paragraph, so that a long one goes to whoever has most of it in their part
    const middle = plan.size + paragraph.length / 2;
    const part = Math.min(members.length - 1, Math.floor((middle / list.length) * members.length));
    for (const one of paragraph) plan.set(one.id, members[part] ?? "");
  }
  return plan;
}
