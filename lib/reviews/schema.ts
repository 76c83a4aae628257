import { z } from "zod";
import { line, optional, prose, webAddress } from "@/lib/plain-text";
import { contactAnswers, contactChannels, grades, stances, verdictValues } from "./model";

export const verdictInput = z.object({
  /** the statement's version that the reviewer saw */
  version: z.int().min(1),
  verdict: z.enum(verdictValues),
  rationale: optional(prose(4000)),
  /** why the evidence gate does not hold this time; for editors and administrators */
  override: optional(prose(1000)),
});
export type VerdictInput = z.input<typeof verdictInput>;

/** A place in a recording: 12:04, 1:12:40, 00:12:31.5, and from one to another. */
const timecode = /^\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?$/;
const isTimecodes = (locator: string): boolean =>
  locator.split(/\s*(?:[–—-]|,|;|\bto\b)\s*/).every((one) => timecode.test(one));

/** Letters that a passage may have: as many as an excerpt. */
export const longestPassage = 20_000;

export const evidenceInput = z
  .object({
    stance: z.enum(stances),
    grade: z.enum(grades),
    url: optional(webAddress),
    /** a document of this desk */
    documentId: optional(z.string().max(100)),
    /** a page or file that was read (POST /readings): its text is frozen, and the words are cut out of it */
    reading: optional(z.string().max(100)),
    /** the passage's place in the text of the document, page or file, in UTF-16 code units; where left out, the excerpt is looked for */
    start: z.int().min(0).nullish(),
    end: z.int().min(1).nullish(),
    /** the version that the place is counted in; where left out, the document's newest */
    versionId: optional(z.string().max(100)),
    /** what the address or the note speaks of is a recording: the locator is then a timecode */
    recording: z.boolean().default(false),
    note: optional(prose(4000)),
    /**
     * where in the source: a timestamp, a page, a paragraph. Without one it does not count towards the gate. Of a
     * passage it is found in the text where left out
     */
    locator: optional(line(300)),
    /** the source's words, frozen with their SHA-256 */
    excerpt: optional(prose(longestPassage)),
    /** sources of one origin share a group and count once */
    group: optional(line(100)),
    confidential: z.boolean().default(false),
  })
  .refine((input) => input.url || input.documentId || input.reading || input.note, {
    error: "needs an address, a file, a document of the desk, or a note",
    path: ["url"],
  })
  .refine(
    (input) =>
      (input.start == null) === (input.end == null) && (input.start == null || input.documentId || input.reading),
    {
      error: "needs a document, page or file, and both ends",
      path: ["start"],
    },
  )
  .refine((input) => !input.reading || !(input.documentId || input.recording), {
    error: "is one source, and the document or recording another: add each by itself",
    path: ["reading"],
  })
  .refine((input) => input.start == null || input.end == null || input.start < input.end, {
    error: "must lie before the end",
    path: ["start"],
  })
  .refine((input) => !input.recording || (input.locator && isTimecodes(input.locator)), {
    error: "needs a timecode such as 1:12:40, or two with a dash between",
    path: ["locator"],
  });
export type EvidenceInput = z.input<typeof evidenceInput>;

export const proposePassageInput = z.object({
  statementId: z.string().max(100),
  /** a page or file that was read (POST /readings) */
  reading: z.string().max(100),
  /** a passage of its text; where left out, the nearest is looked for */
  chosen: z
    .object({ start: z.int().min(0), end: z.int().min(1) })
    .refine(({ start, end }) => start < end, { error: "must lie before the end", path: ["start"] })
    .refine(({ start, end }) => end - start <= longestPassage, {
      error: "is longer than evidence may be: choose the sentences that matter",
      path: ["end"],
    })
    .nullish(),
});
export type ProposePassageInput = z.input<typeof proposePassageInput>;

export const contactInput = z
  .object({
    who: line(200).min(1, "needs a name"),
    at: z.iso.datetime({ offset: true, error: "needs the day and the time" }),
    channel: z.enum(contactChannels),
    asked: prose(4000).min(1, "needs what was asked"),
    answer: z.enum(contactAnswers),
    /** what they answered, in words */
    said: optional(prose(4000)),
    confidential: z.boolean().default(false),
  })
  .refine((input) => input.answer !== "contests" || input.said, {
    error: "needs what they contest, in their words",
    path: ["said"],
  });
export type ContactInput = z.input<typeof contactInput>;

export const settleInput = z.object({ why: optional(prose(1000)) });
export type SettleInput = z.input<typeof settleInput>;
