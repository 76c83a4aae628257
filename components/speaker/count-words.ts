import type { SpeakerKind } from "@/lib/extraction/model";
import type { CountsByStatus } from "@/lib/statements/model";

export const totalOf = (counts: CountsByStatus): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** "1 quote", "12 quotes", "1,204 quotes". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

export const speakerKindLabels: Record<SpeakerKind, string> = {
  person: "Person",
  organisation: "Organisation",
  group: "Group",
  unnamed: "Unnamed source",
};

type Spoken = {
  kind: SpeakerKind;
  role: string | null;
  quotes: CountsByStatus;
  claims: CountsByStatus;
  documents: number;
};

/** What stands under a speaker's name: "Person. Chief engineer. 64 quotes and 31 claims in 41 documents." */
export function describeSpeaker({ kind, role, quotes, claims, documents }: Spoken): string {
  const statements = [
    ...(totalOf(quotes) > 0 ? [counted(totalOf(quotes), "quote")] : []),
    ...(totalOf(claims) > 0 ? [counted(totalOf(claims), "claim")] : []),
  ];
  const said =
    statements.length === 0
      ? "No statements on this desk."
      : `${statements.join(" and ")} in ${counted(documents, "document")}.`;
  return [`${speakerKindLabels[kind]}.`, ...(role === null ? [] : [`${capital(role)}.`]), said].join(" ");
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
