import { z } from "zod";
import { pageCursor, pageLimit } from "@/lib/page";
import { filterBy, line } from "@/lib/plain-text";

export const speakerKinds = ["person", "organisation", "group", "unnamed"] as const;
export const speakerOrders = ["name", "newest"] as const;

const id = z.string().min(1).max(100);
const version = z.int().min(1);

export const speakerFilter = z.object({
  q: filterBy(line(300)),
  kind: filterBy(z.enum(speakerKinds)),
  /** newest first; by name */
  order: filterBy(z.enum(speakerOrders)),
  limit: pageLimit,
  cursor: filterBy(pageCursor),
});
export type SpeakerFilter = z.input<typeof speakerFilter>;

export const renameSpeakerInput = z.object({ version, name: line(200).min(1, "needs a name") });
export type RenameSpeakerInput = z.input<typeof renameSpeakerInput>;

export const speakerNameInput = z.object({ name: line(200).min(1, "needs a name") });
export type SpeakerNameInput = z.input<typeof speakerNameInput>;

export const speakerRoleInput = z.object({ role: line(300).min(1, "needs a role") });
export type SpeakerRoleInput = z.input<typeof speakerRoleInput>;

export const mergeSpeakersInput = z
  .object({ fromId: id, intoId: id, fromVersion: version, intoVersion: version })
  .refine((input) => input.fromId !== input.intoId, { error: "choose two different speakers", path: ["intoId"] });
export type MergeSpeakersInput = z.input<typeof mergeSpeakersInput>;
