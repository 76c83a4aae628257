import { fail, ok, type Result } from "@/lib/result";
import { readBytes } from "./read-body";

export const isForm = (request: Request): boolean =>
  /^multipart\/form-data\s*;/i.test(request.headers.get("content-type") ?? "");

/**
 * Reads a form of at most `largest` bytes, each name once. It is taken apart only when all of it is here, so that one that is
 * too long is refused first. Failures: too-large "body-too-large", malformed "invalid-form", "given-twice".
 */
export async function readForm(request: Request, largest: number): Promise<Result<Record<string, string | File>>> {
  const bytes = await readBytes(request, largest);
  if (!bytes.ok) return bytes;
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(bytes.value, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) return fail("malformed", "invalid-form", "This is not multipart/form-data, or it was cut off.");
  const names = [...form.keys()];
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return twice.length === 0
    ? ok(Object.fromEntries(form))
    : fail("malformed", "given-twice", `Give ${[...new Set(twice)].join(", ")} once.`);
}
