import { locate } from "@/lib/documents/sources/locate";
import { locatorsColumn } from "@/lib/documents/sources/schema";
import type { Span } from "@/lib/text/model";
import { type Place, placeOf } from "./place-of";

/** What is read of a version to tell a passage's place: its text, and the pages or times of the file it came from. */
export const placedVersion = { id: true, text: true, source: { select: { locators: true } } } as const;
export type PlacedVersion = { text: string; source: { locators: string } | null };

/** The place of a passage: the page or time of the file that its version was read from, else what the text tells. */
export function placeInVersion({ text, source }: PlacedVersion, span: Span): Place {
  const place = placeOf(text, span);
  const given = source && locate(locatorsColumn.parse(source.locators), span.start);
  return given ? { ...place, locator: given.label } : place;
}
