type List = readonly [member: string, items: AsyncIterable<object>];

/**
 * JSON of an object whose last members are lists, written piece by piece and one list after the other. "<" is escaped,
 * so that the file can stand inside a script element of a web page, as JSON-LD does.
 */
export async function* jsonList(head: object, lists: readonly List[]): AsyncIterable<string> {
  const opening = safe(head).slice(0, -1);
  yield opening;
  let before = opening === "{" ? "" : ",";
  for (const [member, items] of lists) {
    yield `${before}${safe(member)}:[`;
    let first = true;
    for await (const item of items) {
      yield `${first ? "\n" : ",\n"}${safe(item)}`;
      first = false;
    }
    yield "\n]";
    before = ",\n";
  }
  yield "}\n";
}

const safe = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
