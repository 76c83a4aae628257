import { z } from "zod";
import type { CountsByStatus } from "@/lib/statements/model";
import type { Span, TextSpan } from "@/lib/text/model";

// What the API answers. Strict, and typed by the models: a field that a service adds is missed here by the compiler or
// by the tests, before it is sent to anybody.

export const id = z.string().meta({ description: "opaque" });
export const instant = z.iso.datetime().meta({ description: "ISO 8601, UTC" });
export const person = z.strictObject({ id, name: z.string() });
export const group = z.string().meta({ description: "names this act; undo takes it back" });

const offset = z.int().min(0).meta({ description: "UTF-16 code units into the version's text" });
export const span = z.strictObject({ start: offset, end: offset }) satisfies z.ZodType<Span>;
export const textSpan = z.strictObject({ start: offset, end: offset, text: z.string() }) satisfies z.ZodType<TextSpan>;

const count = z.int().min(0);
export const countsByStatus = z
  .strictObject({ unreviewed: count, verified: count, disputed: count, "needs-sourcing": count })
  .meta({ id: "CountsByStatus" }) satisfies z.ZodType<CountsByStatus>;

export const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: "hand it back as cursor for the next page" }),
  });

const failure = z.strictObject({
  code: z.string().meta({ description: "for programs" }),
  message: z.string().meta({ description: "a sentence a person can act on" }),
  fields: z.record(z.string(), z.array(z.string())).optional(),
});

export const error = z.strictObject({ error: failure }).meta({ id: "Error" });

export const conflict = z
  .strictObject({ error: failure, current: z.unknown().optional() })
  .meta({ id: "Conflict", description: "Somebody else was first; current is what stands now." });

export const unmet = z
  .strictObject({ error: failure, missing: z.array(z.string()).optional() })
  .meta({ id: "Refused", description: "Understood, and against a rule; missing says what the evidence gate misses." });
