import { z } from "zod";
import { fileFormats } from "@/lib/documents/readers/model";
import { eventTypes } from "@/lib/events/model";
import { fidelityResults } from "@/lib/fidelity/model";
import { closingStates } from "@/lib/reviews/closing/derive-closing";
import { contactAnswers, contactChannels, evidenceKinds, grades, stances, verdictValues } from "@/lib/reviews/model";
import { rulesColumn } from "@/lib/reviews/rules/schema";
import { speakerKinds } from "@/lib/speakers/schema";
import { quoteForms, statementKinds, statuses } from "@/lib/statements/model";
import { id, instant, person, span, textSpan } from "./common";

const speakerRef = z
  .strictObject({ id, slug: z.string(), name: z.string(), kind: z.enum(speakerKinds) })
  .meta({ id: "SpeakerRef" });

const attribution = z
  .strictObject({
    mention: textSpan.nullable(),
    cue: textSpan.nullable(),
    rule: z.string().meta({ description: "which rule found it" }),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: "Attribution" });

const shared = {
  id,
  kind: z.enum(statementKinds),
  form: z.enum(quoteForms).nullable(),
  manner: z.enum(["speech", "attitude"]).nullable(),
  status: z.enum(statuses),
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  parts: z.array(span),
  prefix: z.string(),
  suffix: z.string(),
  documentId: id,
  versionId: id,
  quoteId: id.nullable(),
  speaker: speakerRef.nullable(),
  attribution: attribution.nullable(),
  attributedBy: z.string().nullable(),
  origin: z.enum(["machine", "person"]),
  checkworthiness: z.number().min(0).max(1),
  fidelity: z
    .enum(fidelityResults)
    .nullable()
    .meta({ description: "how its words compare with those of its evidence; null where nothing was compared" }),
  contested: z.boolean().meta({ description: "somebody contests it, and nobody has looked at that yet" }),
  version: z.int().min(1),
  createdAt: instant,
  updatedAt: instant,
};

export const statement = z.strictObject(shared).meta({ id: "Statement" });

export const verdict = z
  .strictObject({
    id,
    statementId: id,
    reviewer: person,
    verdict: z.enum(verdictValues),
    rationale: z.string().nullable(),
    judgedText: z.string(),
    judgedSpeakerId: id.nullable(),
    override: z.string().nullable(),
    importedFrom: z
      .strictObject({ reviewer: z.string(), reviewerId: z.string().optional(), at: z.string() })
      .nullable(),
    needed: z.int().meta({ description: "verdicts that close the item, by the rule it was given under" }),
    blind: z.boolean().meta({ description: "given while nobody saw another's" }),
    inSession: z.boolean(),
    createdAt: instant,
    stands: z.boolean(),
    withdrawn: z.strictObject({ by: z.string(), at: instant }).nullable(),
  })
  .meta({ id: "Verdict" });

export const ruling = z
  .strictObject({
    id,
    statementId: id,
    adjudicator: person,
    verdict: z.enum(verdictValues),
    rationale: z.string(),
    judgedText: z.string(),
    override: z.string().nullable(),
    overturned: z.array(z.strictObject({ userId: id.nullable(), name: z.string(), verdict: z.enum(verdictValues) })),
    importedFrom: z.strictObject({ adjudicator: z.string(), at: z.string() }).nullable(),
    createdAt: instant,
    stands: z.boolean(),
    withdrawn: z.strictObject({ by: z.string(), at: instant, why: z.string().nullable() }).nullable(),
  })
  .meta({ id: "Ruling" });

export const rules = rulesColumn.meta({ id: "Rules" });

const review = z
  .strictObject({
    state: z.enum(closingStates).meta({
      description: "open; awaiting more readers; split: waits for a ruling; closed; ruled",
    }),
    needed: z.int(),
    readers: z.array(z.strictObject({ id, name: z.string(), at: instant })),
    missing: z.int(),
    kept: z.boolean().meta({ description: "others' verdicts are kept from this reader until all are in" }),
    keptEvidence: z.int(),
    rules,
    mayAdjudicate: z.boolean(),
  })
  .meta({ id: "Review" });

const contact = z
  .strictObject({
    who: z.string(),
    at: instant,
    channel: z.enum(contactChannels),
    asked: z.string(),
    answer: z.enum(contactAnswers),
    open: z.boolean().meta({ description: "a dispute that it opened is still to be looked at" }),
    settled: z.strictObject({ by: z.string(), at: instant, why: z.string().nullable() }).nullable(),
  })
  .meta({ id: "Contact" });

export const evidence = z
  .strictObject({
    id,
    statementId: id,
    kind: z.enum(evidenceKinds).nullable().meta({ description: "null where it is redacted" }),
    stance: z.enum(stances),
    grade: z.enum(grades),
    url: z.string().nullable(),
    documentId: id.nullable(),
    source: z
      .strictObject({
        name: z.string(),
        format: z.enum(fileFormats),
        sha256: z.string().meta({ description: "of the page or file as it came" }),
        textSha256: z.string().meta({ description: "of its text as it was read" }),
        fetchedAt: instant.nullable(),
      })
      .nullable()
      .meta({ description: "the page or file that the words were cut out of; GET /evidence/{id}/original" }),
    passage: z
      .strictObject({ ...span.shape, versionId: id })
      .nullable()
      .meta({ description: "where the words stand in the document" }),
    speaker: z.string().nullable().meta({ description: "who says the passage, as its source names them" }),
    note: z.string().nullable(),
    locator: z.string().nullable(),
    excerpt: z.string().nullable(),
    sha256: z.string(),
    group: z.string().nullable(),
    confidential: z.boolean(),
    redacted: z.boolean(),
    contact: contact.nullable(),
    fidelity: z
      .strictObject({ result: z.enum(fidelityResults), score: z.number().min(0).max(1), engine: z.string() })
      .nullable(),
    addedBy: person,
    importedFrom: z.strictObject({ addedBy: z.string(), at: z.string() }).nullable(),
    createdAt: instant,
  })
  .meta({ id: "Evidence" });

const gate = z
  .strictObject({
    enabled: z.boolean(),
    met: z.boolean(),
    primary: z.int(),
    secondary: z.int(),
    against: z.int(),
    missing: z.array(z.string()),
  })
  .meta({ id: "Gate" });

const event = z
  .strictObject({
    seq: z.int(),
    at: instant,
    actor: person.nullable(),
    type: z.enum(eventTypes),
    entity: z.string(),
    entityId: z.string(),
    documentId: id.nullable(),
    group: z.string(),
    undoes: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Event" });

export const statementDetail = z
  .strictObject({
    ...shared,
    documentTitle: z.string(),
    context: z.strictObject({ before: z.string(), after: z.string() }),
    verdicts: z.array(verdict),
    rulings: z.array(ruling),
    review,
    evidence: z.array(evidence),
    gate,
    history: z.array(event),
  })
  .meta({ id: "StatementDetail" });
