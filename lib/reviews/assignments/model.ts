/**
 * member: all to one. round-robin: in turn, in order of place. by-speaker: everything of one speaker to one member, so
 * that who knows a voice reads all of it. by-section: stretches of whole paragraphs.
 */
export const assignmentRules = ["member", "round-robin", "by-speaker", "by-section"] as const;
export type AssignmentRule = (typeof assignmentRules)[number];

/** A statement as the rules see it. */
export type Assignable = {
  id: string;
  documentId: string;
  start: number;
  speakerId: string | null;
  /** counted from 1 */
  paragraph: number;
};
export type Range = { userId: string; from: number; to: number };
