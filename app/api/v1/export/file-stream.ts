/**
 * A file's pieces as the body of an answer, made only as fast as the reader takes them. Where the reader goes, the
 * iterator is closed, and with it whatever reads the database for it.
 */
export function fileStream(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    new CountQueuingStrategy({ highWaterMark: 1 }),
  );
}
