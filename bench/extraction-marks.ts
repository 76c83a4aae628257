/**
 * How well the extractor finds quotes where all double marks were lost: npm run bench -- extraction-marks FILE [--as-printed].
 * FILE holds one document a line (train-extraction/README.md). Every double quotation mark is taken out first, and every
 * offset moves along, unless it is to be read as printed. Prints one JSON line: a score for each subset, and for each tenth of
 * confidence how many quotes had it and how many of those were right.
 */
import { extract } from "@/lib/extraction/extract";
import { readCorpus, withoutMarks } from "./train-extraction/corpus";
import { Measurement } from "./train-extraction/measure-held-out";

export default async function main([file, option]: string[]): Promise<number> {
  if (!file || (option && option !== "--as-printed")) {
    console.error("npm run bench -- extraction-marks FILE [--as-printed]");
    return 2;
  }
  const measured = new Measurement();
  for (const document of readCorpus(file).map((one) => (option ? one : withoutMarks(one))))
    measured.add(document, extract(document.text).statements);
  console.log(JSON.stringify(measured.result()));
  return 0;
}
