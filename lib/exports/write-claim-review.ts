import type { VerdictValue } from "@/lib/reviews/model";
import { decidedBy, decision } from "./decision";
import { confidentialLines, statusWords } from "./describe";
import { jsonList } from "./json-list";
import type { ExportHeader, ExportRecord, ExportWriter } from "./model";

// schema.org/ClaimReview. A verdict on a quote answers whether the words were said, never whether they are true, so the
// claim reviewed is then “X said: …”, made by the document. Needs sourcing is no degree of truth and gets no number.
const ratings: Record<VerdictValue, object> = {
  verified: { ratingValue: 5, bestRating: 5, worstRating: 1 },
  disputed: { ratingValue: 1, bestRating: 5, worstRating: 1 },
  "needs-sourcing": {},
};

const speakerTypes = {
  person: "Person",
  organisation: "Organization",
  group: "Organization",
  unnamed: "Person",
} as const;

function claimant({ kind, speaker, document }: ExportRecord): object | undefined {
  if (kind === "claim" && speaker !== null) return { "@type": speakerTypes[speaker.kind], name: speaker.name };
  if (document.publisher !== null) return { "@type": "Organization", name: document.publisher };
  if (document.byline !== null) return { "@type": "Person", name: document.byline };
  return undefined;
}

const claimReviewed = ({ kind, speaker, text }: ExportRecord): string =>
  kind === "claim" ? text : `${speaker?.name ?? "A source"} said: ${text}`;

function claimReview(record: ExportRecord, { desk, origin }: ExportHeader): object | null {
  const verdict = decision(record);
  if (verdict === null) return null;
  const { name, at } = decidedBy(verdict);
  const { document } = record;
  const citations = [
    ...record.evidence.flatMap(({ url }) => (url === null ? [] : [{ "@type": "CreativeWork", url }])),
    ...confidentialLines(record).map((description) => ({ "@type": "CreativeWork", description })),
  ];
  const body = [verdict.rationale, verdict.override && `Evidence gate overridden: ${verdict.override}`];
  // JSON.stringify leaves out what is undefined.
  return {
    "@type": "ClaimReview",
    "@id": `${origin}/statements/${record.id}`,
    url: `${origin}/statements/${record.id}`,
    claimReviewed: claimReviewed(record),
    datePublished: at,
    author: { "@type": "Organization", name: desk },
    editor: { "@type": "Person", name },
    reviewBody: body.filter(Boolean).join("\n") || undefined,
    reviewRating: {
      "@type": "Rating",
      ...ratings[verdict.verdict],
      alternateName: ratingName(record, verdict.verdict),
    },
    itemReviewed: {
      "@type": "Claim",
      text: claimReviewed(record),
      author: claimant(record),
      datePublished: document.publishedAt ?? undefined,
      appearance: { "@type": "CreativeWork", name: document.title, url: document.url ?? undefined },
    },
    citation: citations.length > 0 ? citations : undefined,
  };
}

const ratingName = ({ kind }: ExportRecord, verdict: VerdictValue): string =>
  kind === "quote" ? `Quote: ${statusWords[verdict].toLowerCase()}` : statusWords[verdict];

async function* reviews(records: AsyncIterable<ExportRecord>, header: ExportHeader): AsyncIterable<object> {
  for await (const record of records) {
    const review = claimReview(record, header);
    if (review !== null) yield review;
  }
}

/** JSON-LD for a web page. Statements without a verdict that stands are left out: nobody has reviewed them. */
export const writeClaimReview: ExportWriter = (records, header) =>
  jsonList({ "@context": "https://schema.org" }, [["@graph", reviews(records, header)]]);
