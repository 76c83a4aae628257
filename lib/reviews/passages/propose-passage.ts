import type { DocumentKind } from "@/lib/documents/model";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { indexSource } from "@/lib/fidelity/index-source";
import type { FidelityReport, HouseStyle } from "@/lib/fidelity/model";
import { nearestPassage } from "@/lib/fidelity/nearest-passage";
import type { Span, TextSpan } from "@/lib/text/model";
import { comparedText } from "../findings/compare-with-evidence";
import { diffRows } from "../side-by-side/diff-rows";
import { gradeOf, stanceOf } from "../side-by-side/propose-evidence";
import type { ReadPassage } from "./model";
import { type PlacedVersion, placeInVersion } from "./place-in-version";

/** What a passage is looked for: a statement's own words. */
export type Wanted = { words: string; kind: string; houseStyle: HouseStyle };
/** Where it is looked for. */
export type SearchedText = PlacedVersion & { kind: DocumentKind };

/** The passage of a text that holds a statement's words, or is nearest to them, and where; null where none is near. */
export function proposePassage(wanted: Wanted, source: SearchedText): ReadPassage | null {
  const index = indexSource(source.text);
  const report = checkQuote(wanted.words, index, wanted.houseStyle);
  const found = report.match ?? nearestPassage(wanted.words, index);
  return found && passageOf(wanted, source, found, report);
}

/** The passage that a person chose, as the words compare with it and with what stands around it. */
export function comparePassage(wanted: Wanted, source: SearchedText, { start, end }: Span): ReadPassage {
  const text = source.text.slice(start, end);
  const around = comparedText({ excerpt: null, start, end, source }) ?? { text, offset: start };
  const report = moved(checkQuote(wanted.words, around.text, wanted.houseStyle), around.offset);
  return passageOf(wanted, source, { start, end, text }, report);
}

function passageOf(wanted: Wanted, source: SearchedText, { start, end, text }: TextSpan, report: FidelityReport) {
  const { locator } = placeInVersion(source, { start, end });
  const grade = gradeOf(source.kind);
  if (wanted.kind !== "quote")
    return { start, end, text, locator, grade, result: null, compared: null, changes: [], rows: [], stance: null };
  const { result, match, changes } = report;
  const compared = match && { start: match.start, end: match.end, text: match.text };
  const rows = diffRows(wanted.words, source.text, report);
  const stance = match && stanceOf(report);
  return { start, end, text, locator, grade, result, compared, changes, rows, stance };
}

/** A report on part of a text, with its places counted in the whole. */
function moved(report: FidelityReport, by: number): FidelityReport {
  const shift = ({ start, end, text }: TextSpan): TextSpan => ({ start: start + by, end: end + by, text });
  const changes = report.changes.map((change) => ({ ...change, source: shift(change.source) }));
  return { ...report, match: report.match && shift(report.match), changes };
}
