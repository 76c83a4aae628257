import type { Draft } from "./draft";
import type { ReadingAnswer } from "./reading-answer";
import { leftOutWords, readingWords } from "./reading-words";

/** What the file says of itself fills the fields; what it does not say leaves them as they would be for a pasted text. */
export function draftOf(reading: ReadingAnswer): Partial<Draft> {
  const { id, text, title, byline, publisher, publishedAt, kind, address, leftOut } = reading;
  return {
    text,
    ...(title === null ? { titleTyped: false } : { title, titleTyped: true }),
    byline: byline?.slice(0, 200) ?? "",
    publisher: publisher?.slice(0, 200) ?? "",
    publishedAt: publishedAt?.slice(0, 10) ?? "",
    url: address ?? "",
    kind,
    reading: id,
    readFrom: readingWords(reading),
    leftOut: leftOutWords(leftOut),
  };
}
