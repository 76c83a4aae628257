import { headers } from "next/headers";
import type { z } from "zod";
import type { Actor } from "@/lib/accounts/model";
import { countFailure, type Limit, limitReached } from "@/lib/accounts/rate-limits";
import { requestAddress } from "@/lib/accounts/request-address";
import { type Failure, fail, type Result } from "@/lib/result";
import { currentActor } from "./actor";

/**
 * Makes a server action of a service. Each action is a public endpoint: whatever a browser sends is parsed here, the
 * actor is looked up here, and the service decides whether they may. Expected outcomes come back as a plain Result;
 * bugs throw, and the nearest error page shows.
 *
 *     export const recordVerdictAction = action(recordVerdictForm, (actor, input) => recordVerdict(actor, …));
 */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  service: (actor: Actor | null, input: z.output<Schema>) => Promise<Result<Value>>,
): (input: z.input<Schema>) => Promise<Result<Value>> {
  return async (input) => {
    const parsed = await schema.safeParseAsync(input);
    return parsed.success ? service(await currentActor(), parsed.data) : inputFailure(parsed.error);
  };
}

/** The same for a form: for useActionState, and so for browsers without scripts. */
export function formAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  service: (actor: Actor | null, input: z.output<Schema>) => Promise<Result<Value>>,
): (previous: Result<Value> | null, form: FormData) => Promise<Result<Value>> {
  return async (_previous, form) => {
    const parsed = await schema.safeParseAsync(fieldsOf(form));
    return parsed.success ? service(await currentActor(), parsed.data) : inputFailure(parsed.error);
  };
}

/** A form for nobody in particular: signing in, setting up, accepting an invitation. Failures count against a limit. */
export function publicFormAction<Schema extends z.ZodType, Value>(
  limit: Limit,
  schema: Schema,
  service: (input: z.output<Schema>, requestHeaders: Headers) => Promise<Result<Value>>,
): (previous: Result<Value> | null, form: FormData) => Promise<Result<Value>> {
  return async (_previous, form) => {
    const requestHeaders = await headers();
    const address = requestAddress(requestHeaders);
    const reached = await limitReached(limit, address);
    if (reached) return reached;
    const parsed = await schema.safeParseAsync(fieldsOf(form));
    if (!parsed.success) return inputFailure(parsed.error);
    const result = await service(parsed.data, requestHeaders);
    // What was sent is right in form: a refusal other than for its words is a wrong secret.
    if (!result.ok && result.reason !== "refused") await countFailure(limit, address);
    return result;
  };
}

/** What is wrong with an input, by field, in words. Where the whole is wrong the key is "input". */
export function inputFailure(error: z.ZodError): Failure {
  const fields: Record<string, string[]> = Object.create(null);
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "input";
    fields[field] = [...(fields[field] ?? []), issue.message];
  }
  return fail("malformed", "invalid-input", "Something in it is not right. Look at the fields named.", {
    fields: { ...fields },
  });
}

/** Fields by name; one that was sent more than once is a list. React's own hidden fields are left out. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
