import { decidedBy, decision } from "./decision";
import { confidentialLines, decisionWords, kindWords } from "./describe";
import { jsonList } from "./json-list";
import type { ExportHeader, ExportRecord, ExportWriter } from "./model";

const textBody = (purpose: string, value: string) => ({ type: "TextualBody", purpose, format: "text/plain", value });

/**
 * The place is given by its words with what stands around them. A TextPositionSelector is left out: the standard counts
 * it in code points, and a record holds code units without the text to count again in.
 */
function annotation(record: ExportRecord, { origin }: ExportHeader): object {
  const verdict = decision(record);
  const by = verdict === null ? null : decidedBy(verdict);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${origin}/statements/${record.id}`,
    type: "Annotation",
    motivation: verdict === null ? "highlighting" : "assessing",
    created: record.createdAt,
    modified: record.updatedAt,
    creator: by === null ? { type: "Software", name: "Quotedesk" } : { type: "Person", name: by.name },
    body: [
      textBody("classifying", kindWords(record)),
      ...(record.speaker === null ? [] : [textBody("identifying", record.speaker.name)]),
      ...(verdict === null ? [] : [textBody("assessing", decisionWords(record))]),
      ...(verdict?.rationale ? [textBody("commenting", verdict.rationale)] : []),
      ...(verdict?.override ? [textBody("commenting", `Evidence gate overridden: ${verdict.override}`)] : []),
      ...confidentialLines(record).map((line) => textBody("describing", line)),
      ...record.evidence.flatMap(({ url }) =>
        url === null ? [] : [{ type: "SpecificResource", purpose: "linking", source: url }],
      ),
    ],
    target: {
      source: record.document.url ?? `${origin}/documents/${record.document.id}`,
      selector: { type: "TextQuoteSelector", exact: record.text, prefix: record.prefix, suffix: record.suffix },
    },
  };
}

async function* annotations(records: AsyncIterable<ExportRecord>, header: ExportHeader): AsyncIterable<object> {
  for await (const record of records) yield annotation(record, header);
}

/** A page of annotations of the W3C Web Annotation Data Model, as Hypothesis and other readers take them. */
export const writeAnnotations: ExportWriter = (records, header) =>
  jsonList(
    {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `${header.origin}/api/v1/export?format=annotations`,
      type: "AnnotationPage",
    },
    [["items", annotations(records, header)]],
  );
