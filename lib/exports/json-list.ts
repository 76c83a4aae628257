/**
 * JSON of an object whose last member is a list, written piece by piece. "<" is escaped, so that the file can stand inside
 * a script element of a web page, as JSON-LD does.
 */
export async function* jsonList(head: object, member: string, items: AsyncIterable<object>): AsyncIterable<string> {
  const opening = safe(head);
  yield `${opening.slice(0, -1)}${opening === "{}" ? "" : ","}${safe(member)}:[`;
  let first = true;
  for await (const item of items) {
    yield `${first ? "\n" : ",\n"}${safe(item)}`;
    first = false;
  }
  yield "\n]}\n";
}

const safe = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
