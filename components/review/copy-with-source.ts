import type { Document } from "@/lib/documents/model";
import type { Statement } from "@/lib/statements/model";

type Source = Pick<Document, "title" | "publisher" | "publishedAt" | "url">;

/** A statement as one pastes it: its words, who said them, and where they stand. */
export function withSource(statement: Statement, { title, publisher, publishedAt, url }: Source): string {
  const words = /^[“"„«‘]/.test(statement.text) || statement.kind === "claim" ? statement.text : `“${statement.text}”`;
  const source = [publisher, publishedAt?.slice(0, 10), url].filter(Boolean).join(", ");
  return [
    words,
    [statement.speaker?.name, `“${title}”`].filter(Boolean).join(", in "),
    ...(source === "" ? [] : [source]),
  ].join("\n");
}
