import type { ExtractedSpeaker, SpeakerKind } from "./model";
import type { Turn } from "./read-turns";

const unnamed =
  /^(?:q|a|question|answer|interviewer|moderator|operator|host|(?:male |female )?(?:speaker|voice|participant)(?: \w+)?|unidentified.*|unknown.*|audience.*|the .*)$/i;
const group = /^(?:all|both|crowd|audience|(?:multiple )?(?:speakers|voices)|members)\b/i;
const titles = /^(?:mr|mrs|ms|miss|dr|senator|representative|sen|rep|gov|president|judge|justice)\.? /i;

/** The speakers of a transcript: each under the fullest name that stands before a turn, “RUIZ” under “ANA RUIZ”. */
export function nameTurns(
  text: string,
  turns: readonly Turn[],
): { speakers: ExtractedSpeaker[]; nameOf: (label: string) => string } {
  const labels = new Set(turns.map(({ speaker }) => text.slice(speaker.start, speaker.end)));
  const byLast = new Map<string, Set<string>>();
  for (const label of labels) {
    const words = plain(label).split(" ");
    const last = words.at(-1) ?? "";
    if (words.length > 1 && kindOf(label) === "person") byLast.set(last, (byLast.get(last) ?? new Set()).add(label));
  }
  const nameOf = (label: string): string => {
    // two who share a family name are told apart only by their full ones
    const fuller = plain(label).includes(" ") ? undefined : byLast.get(plain(label));
    const [only] = fuller?.size === 1 ? fuller : [];
    return only ?? label;
  };
  const speakers = new Map<string, ExtractedSpeaker>();
  for (const { speaker, role } of turns) {
    const span = { ...speaker, text: text.slice(speaker.start, speaker.end) };
    const name = nameOf(span.text);
    const known = speakers.get(name) ?? {
      name,
      kind: kindOf(name),
      names: [],
      nameSpans: [],
      roles: [],
      roleSpans: [],
    };
    speakers.set(name, known);
    if (!known.names.includes(span.text)) known.names.push(span.text);
    known.nameSpans.push(span);
    const told = role && text.slice(role.start, role.end);
    if (!role || !told || known.roles.includes(told)) continue;
    known.roles.push(told);
    known.roleSpans.push({ ...role, text: told });
  }
  return { speakers: [...speakers.values()], nameOf };
}

const plain = (label: string) => label.replace(titles, "").toLowerCase();

function kindOf(label: string): SpeakerKind {
  if (group.test(label)) return "group";
  return unnamed.test(label) ? "unnamed" : "person";
}
