import { z } from "zod";
import { fail, ok, type Result } from "@/lib/result";

/** Checks input at a service's edge. A failure names every field that is wrong, and why. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const { fieldErrors, formErrors } = z.flattenError(parsed.error) as {
    fieldErrors: Record<string, string[]>;
    formErrors: string[];
  };
  const first = Object.entries(fieldErrors)[0];
  const message = first ? `${first[0]}: ${first[1][0]}` : (formErrors[0] ?? "This cannot be read.");
  return fail("malformed", "invalid-input", message, { fields: fieldErrors });
}
