import { fail, ok, type Result } from "@/lib/result";

/**
 * Reads a JSON body of at most `largest` bytes. What is longer is refused as soon as it is known to be, and not kept.
 * Failures: unsupported "not-json", too-large "body-too-large", malformed "invalid-json".
 */
export async function readBody(request: Request, largest: number): Promise<Result<unknown>> {
  if (mediaType(request) !== "application/json")
    return fail("unsupported", "not-json", "Send JSON, and say so: Content-Type: application/json.");
  const bytes = await readBytes(request, largest);
  return bytes.ok ? parse(bytes.value) : bytes;
}

/** Reads a body as text, whatever is in it. Failures: unsupported "other-type", too-large, malformed "not-utf-8". */
export async function readTextBody(
  request: Request,
  largest: number,
  types: readonly string[],
): Promise<Result<string>> {
  if (!types.includes(mediaType(request)))
    return fail("unsupported", "other-type", `Send one of these, and say which as Content-Type: ${types.join(", ")}.`);
  const bytes = await readBytes(request, largest);
  if (!bytes.ok) return bytes;
  try {
    return ok(decode(bytes.value));
  } catch (error) {
    if (error instanceof TypeError) return fail("malformed", "not-utf-8", "This is not text in UTF-8.");
    throw error;
  }
}

const mediaType = (request: Request): string =>
  (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** A body's bytes, whatever they are. Failure: too-large "body-too-large". */
export async function readBytes(request: Request, largest: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const tooLarge = fail(
    "too-large",
    "body-too-large",
    `The body may have ${largest.toLocaleString("en")} bytes at most.`,
  );
  if (Number(request.headers.get("content-length") ?? 0) > largest) return tooLarge;
  const bytes = await readStream(request.body, largest);
  return bytes === null ? tooLarge : ok(bytes);
}

async function readStream(
  body: ReadableStream<Uint8Array> | null,
  largest: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength;
    if (length > largest) {
      await reader?.cancel();
      return null;
    }
    pieces.push(next.value);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function parse(bytes: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(decode(bytes), withoutPrototype));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      return fail("malformed", "invalid-json", "This is not JSON in UTF-8.");
    throw error;
  }
}

// A key that would reach an object's prototype once it is copied: no field of ours is called so.
const withoutPrototype = (key: string, value: unknown) => (key === "__proto__" ? undefined : value);
