import type { z } from "zod";
import type { Actor } from "@/lib/accounts/model";
import type { Limit } from "@/lib/accounts/rate-limits";
import { ok, type Reason, type Result } from "@/lib/result";

type Strings = z.ZodObject;

/** What a call sends back: the status tells which of `answers` the body is. */
export type Answer = { status: number; body: unknown };

/**
 * One call of the HTTP API: what it takes, what it does, what it answers. The handler runs it, and openapi.json is made
 * of it, so that the two cannot differ.
 */
export type Operation<
  Params extends Strings,
  Query extends Strings,
  Body extends z.ZodType,
  Form extends z.ZodType = z.ZodUndefined,
> = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** as OpenAPI writes it, below /api/v1 */
  path: `/${string}`;
  /** a name that programs made from openapi.json call it by */
  id: string;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  /** where the body is handed on as its text: the media types it may have. It is JSON, read here, where absent */
  textBody?: readonly string[];
  /** what may be sent as multipart/form-data instead: files, and fields of text */
  form?: Form;
  /** bytes; 256 KB where absent */
  largestBody?: number;
  /** what is counted by actor; writes count as "write" where absent */
  limit?: Limit;
  answers: Record<number, z.ZodType>;
  /** of its answers; JSON where absent */
  contentTypes?: string[];
  /** beside 400, 401, 403 and 429, which every call has */
  failures?: Reason[];
  run: (
    actor: Actor,
    // Bodies and queries are checked here and handed on as they were sent: services read them with the same schemas.
    input: { params: z.output<Params>; query: z.input<Query>; body: z.input<Body>; form?: z.output<Form> },
    request: Request,
  ) => Promise<Result<Answer>>;
};

// Any operation, whatever it takes: `never` is what every `run` accepts.
export type AnyOperation = Omit<Operation<Strings, Strings, z.ZodType, z.ZodType>, "run"> & {
  run: (actor: Actor, input: never, request: Request) => Promise<Result<Answer>>;
};

/** Lets the types of `run`'s input follow from the schemas. */
export const operation = <
  Params extends Strings = z.ZodObject<Record<never, never>>,
  Query extends Strings = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUndefined,
  Form extends z.ZodType = z.ZodUndefined,
>(
  described: Operation<Params, Query, Body, Form>,
): Operation<Params, Query, Body, Form> => described;

/** What a service gave, as the body of an answer with this status. */
export async function answer<Value>(status: number, given: Promise<Result<Value>>): Promise<Result<Answer>> {
  const result = await given;
  return result.ok ? ok({ status, body: result.value }) : result;
}
