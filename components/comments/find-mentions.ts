export type Person = { id: string; name: string };

const boundary = /[\p{L}\p{N}_@]/u;

/** What is typed after an @ that begins a word, up to the caret; null where no name is being written there. */
export function nameBeingWritten(text: string, caret: number): { start: number; typed: string } | null {
  const start = text.lastIndexOf("@", caret - 1);
  if (start < 0 || (start > 0 && boundary.test(text[start - 1] ?? ""))) return null;
  const typed = text.slice(start + 1, caret);
  // A name has two or three words; a line end ends it.
  return /\n/.test(typed) || typed.split(" ").length > 3 ? null : { start, typed };
}

/** Those whose name, or a word of it, begins with what was typed. */
export function matching(people: readonly Person[], typed: string): Person[] {
  const wanted = typed.toLocaleLowerCase("en").trimStart();
  return people.filter(({ name }) => {
    const known = name.toLocaleLowerCase("en");
    return known.startsWith(wanted) || known.split(/\s+/).some((word) => word.startsWith(wanted));
  });
}

type Piece = { text: string; person: Person | null };

/** A comment's words, parted where somebody is named: of two names that begin alike the longer one is meant. */
export function partedByNames(text: string, people: readonly Person[]): Piece[] {
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const person = byLength.find(
      ({ name }) => text.startsWith(name, at + 1) && !boundary.test(text[at + 1 + name.length] ?? ""),
    );
    if (!person || (at > 0 && boundary.test(text[at - 1] ?? ""))) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), person: null });
    pieces.push({ text: `@${person.name}`, person });
    from = at + 1 + person.name.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), person: null });
  return pieces;
}

/** Whom a comment names. Of two people of one name it is the one that was chosen from the list, else both. */
export function mentionsIn(text: string, people: readonly Person[], chosen: ReadonlySet<string>): string[] {
  const names = new Set(partedByNames(text, people).flatMap(({ person }) => person?.name ?? []));
  return [...names].flatMap((name) => {
    const called = people.filter((person) => person.name === name).map(({ id }) => id);
    const picked = called.filter((id) => chosen.has(id));
    return picked.length > 0 ? picked : called;
  });
}
