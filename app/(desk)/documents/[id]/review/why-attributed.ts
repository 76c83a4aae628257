import type { Statement } from "@/lib/statements/model";

/** Why a statement is attributed as it is, in one sentence that quotes its words. */
export function whyAttributed({ speaker, attribution, attributedBy, kind, quoteId }: Statement): string {
  if (attributedBy !== null)
    return speaker === null ? `${attributedBy} took the attribution away.` : `${attributedBy} chose this speaker.`;
  if (speaker === null)
    return kind === "claim" ? "It stands in the document’s own voice." : "Nobody is named near it; choose a speaker.";
  if (attribution === null) return "";
  const { mention, cue } = attribution;
  if (kind === "claim" && quoteId !== null && mention === null)
    return "It is part of what this speaker is quoted with.";
  if (mention === null && cue === null) return "";
  if (mention === null) return `The cue “${cue?.text}” stands beside it.`;
  const words = cue === null ? `“${mention.text}” stands beside it` : `“${mention.text}” with the cue “${cue.text}”`;
  return mention.text === speaker.name ? `${words}.` : `${words}, taken to be ${speaker.name}.`;
}
