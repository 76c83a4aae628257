import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Reason } from "@/lib/result";
import type { AnyOperation } from "./operation";
import { operations } from "./operations/all";
import { statusOf } from "./respond";
import { conflict, error, unmet } from "./responses/common";

const whatHappened: Record<Reason, string> = {
  malformed: "Cannot be read, or a field is wrong; fields says which.",
  unauthenticated: "Nobody: no token, or one that holds no longer.",
  forbidden: "Somebody whose role, or whose token, may not.",
  "not-found": "There is no such thing here.",
  changed: "Somebody else was first.",
  "too-large": "Too large.",
  unsupported: "Not a kind of content that is read here.",
  refused: "Understood, and against a rule.",
  "too-many": "Too often; Retry-After says how many seconds to wait.",
};

const always: Reason[] = ["malformed", "unauthenticated", "forbidden", "too-many"];
const ofBodies: Reason[] = ["too-large", "unsupported"];
const shapeOf = (reason: Reason) => (reason === "changed" ? conflict : reason === "refused" ? unmet : error);

function describeCall(operation: AnyOperation): ZodOpenApiOperationObject {
  const reasons = [...new Set([...always, ...(operation.body ? ofBodies : []), ...(operation.failures ?? [])])];
  const contentType = operation.contentTypes ?? ["application/json"];
  return {
    operationId: operation.id,
    summary: operation.summary,
    requestParams: {
      ...(operation.params && { path: operation.params }),
      ...(operation.query && { query: operation.query }),
    },
    ...(operation.body && {
      requestBody: {
        required: true,
        content: {
          ...Object.fromEntries(
            (operation.textBody ?? ["application/json"]).map((type) => [type, { schema: operation.body }]),
          ),
          ...(operation.form && { "multipart/form-data": { schema: operation.form } }),
        },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.answers).map(([status, schema]) => [
          status,
          { description: "As asked.", content: Object.fromEntries(contentType.map((type) => [type, { schema }])) },
        ]),
      ),
      ...Object.fromEntries(
        reasons.map((reason) => [
          statusOf[reason],
          { description: whatHappened[reason], content: { "application/json": { schema: shapeOf(reason) } } },
        ]),
      ),
    },
  };
}

function paths(): ZodOpenApiPathsObject {
  const found: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    const method = operation.method.toLowerCase();
    found[operation.path] = { ...found[operation.path], [method]: describeCall(operation) };
  }
  return found;
}

/** The API as OpenAPI 3.1, made of the schemas that check requests and, in the tests, answers. */
export function describeApi(version: string) {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Quotedesk",
      version,
      description:
        "Statements are anchored by start and end in UTF-16 code units, half-open. Lists are pages: hand nextCursor back as cursor.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { signIn: [] }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        signIn: { type: "apiKey", in: "cookie", name: "quotedesk.session_token" },
      },
    },
    paths: paths(),
  });
}
