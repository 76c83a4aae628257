import type { SpeakerRef } from "@/lib/statements/model";
import { fold } from "./fold";

export type SpeakerOption =
  | { type: "speaker"; id: string; name: string; note: string }
  | { type: "new"; name: string }
  | { type: "nobody" };

type Known = Pick<SpeakerRef, "id" | "name">;

/** How many of the desk's speakers are offered beside the document's. */
const most = 8;

/**
 * Whom a statement may be attributed to, for the words typed so far: the document's speakers, then the desk's, then a
 * new one of exactly this name (unless one has it), then nobody.
 */
export function speakerOptions(
  typed: string,
  inDocument: readonly Known[],
  onDesk: readonly (Known & { role: string | null })[],
): SpeakerOption[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const fits = ({ name }: Known) => words.every((word) => fold(name).includes(word));
  const here = inDocument.filter(fits);
  const known = new Set(inDocument.map(({ id }) => id));
  const there = onDesk.filter((speaker) => !known.has(speaker.id) && fits(speaker)).slice(0, most);
  const name = typed.trim().replace(/\s+/g, " ");
  const taken = [...here, ...there].some((speaker) => fold(speaker.name) === fold(name));
  return [
    ...here.map(({ id, name }) => ({ type: "speaker", id, name, note: "in this document" }) as const),
    ...there.map(({ id, name, role }) => ({ type: "speaker", id, name, note: role ?? "on the desk" }) as const),
    ...(name === "" || taken ? [] : [{ type: "new", name } as const]),
    ...(words.length === 0 ? [{ type: "nobody" } as const] : []),
  ];
}
