import type { z } from "zod";
import { inputFailure } from "@/app/action";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import type { Actor } from "@/lib/accounts/model";
import { countFailure, countUse, limitReached } from "@/lib/accounts/rate-limits";
import { requestAddress } from "@/lib/accounts/request-address";
import { isSameOrigin } from "@/lib/accounts/same-origin";
import { fail, ok, type Result } from "@/lib/result";
import type { Answer, Operation } from "./operation";
import { readBody, readTextBody } from "./read-body";
import { isForm, readForm } from "./read-form";
import { guarded, respond, respondFailure } from "./respond";

const usualBody = 256 * 1024;

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** Makes a route handler of an operation: who asks, whether they may ask so often, what they send; then the service. */
export function handle<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Form extends z.ZodType,
>(operation: Operation<Params, Query, Body, Form>): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const result = await run(operation, request, context);
      if (!result.ok) return respondFailure(result);
      return result.value.body instanceof Response
        ? guarded(result.value.body)
        : respond(result.value.status, result.value.body);
    } catch (error) {
      console.error(`${operation.method} ${operation.path}`, error);
      return respond(500, { error: { code: "internal", message: "Something is wrong here, not with what was sent." } });
    }
  };
}

async function run<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Form extends z.ZodType,
>(operation: Operation<Params, Query, Body, Form>, request: Request, context: Context): Promise<Result<Answer>> {
  const asked = await whoAsks(request.headers);
  if (!asked.ok) return asked;
  const actor = asked.value;
  const writes = operation.method !== "GET";
  if (writes && actor.via === "session" && !isSameOrigin(request.headers)) return otherOrigin;
  const limit = operation.limit ?? (writes ? "write" : null);
  const reached = limit && (await countUse(limit, actor.userId));
  if (reached) return reached;

  const params = checked(operation.params, await context.params);
  if (!params.ok) return fail("not-found", "no-such-address", "There is nothing at this address.");
  const sent = single(new URL(request.url).searchParams);
  if (!sent.ok) return sent;
  const query = checked(operation.query, sent.value);
  if (!query.ok) return query;
  const input = { params: params.value.parsed, query: query.value.sent };
  if (operation.form && isForm(request)) {
    const fields = await readForm(request, operation.largestBody ?? usualBody);
    if (!fields.ok) return fields;
    const form = checked(operation.form, fields.value);
    // An operation that takes a form looks for it first; no body came.
    return form.ok
      ? operation.run(actor, { ...input, body: undefined as never, form: form.value.parsed }, request)
      : form;
  }
  const received = operation.body ? await receive(request, operation) : ok(undefined);
  if (!received.ok) return received;
  const body = checked(operation.body, received.value);
  if (!body.ok) return body;
  return operation.run(actor, { ...input, body: body.value.sent }, request);
}

const receive = (
  request: Request,
  { textBody, largestBody = usualBody }: { textBody?: readonly string[]; largestBody?: number },
): Promise<Result<unknown>> =>
  textBody ? readTextBody(request, largestBody, textBody) : readBody(request, largestBody);

/** Tries with wrong tokens are counted by address; nobody is told apart from an expired or revoked token. */
async function whoAsks(headers: Headers): Promise<Result<Actor>> {
  const address = headers.has("authorization") ? requestAddress(headers) : null;
  const reached = address && (await limitReached("API token", address));
  if (reached) return reached;
  const actor = await actorFromHeaders(headers);
  if (actor) return ok(actor);
  if (address) await countFailure("API token", address);
  return fail("unauthenticated", "not-signed-in", "Sign in, or send an API token that holds, and try again.");
}

/**
 * What was sent, once it fits the schema, both as sent and as read. As sent it has the schema's input type: it fits.
 */
function checked<Schema extends z.ZodType>(
  schema: Schema | undefined,
  sent: unknown,
): Result<{ sent: z.input<Schema>; parsed: z.output<Schema> }> {
  if (!schema) return ok({ sent: {} as z.input<Schema>, parsed: {} as z.output<Schema> });
  const parsed = schema.safeParse(sent);
  return parsed.success ? ok({ sent: sent as z.input<Schema>, parsed: parsed.data }) : inputFailure(parsed.error);
}

/** Each name once: of two values, readers and services might each take another. */
function single(search: URLSearchParams): Result<Record<string, string>> {
  const twice = [...new Set(search.keys())].filter((name) => search.getAll(name).length > 1);
  return twice.length === 0
    ? ok(Object.fromEntries(search))
    : fail("malformed", "given-twice", `Give ${twice.join(", ")} once.`, {
        fields: Object.fromEntries(twice.map((name) => [name, ["was given more than once"]])),
      });
}

const otherOrigin = fail(
  "forbidden",
  "other-origin",
  "With a sign-in, changes are made from the desk's own pages. Elsewhere, send an API token.",
);
