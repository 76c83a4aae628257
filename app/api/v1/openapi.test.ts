import { expect, it } from "vitest";
import { GET } from "./openapi.json/route";
import { operations } from "./operations/all";

it("is open, and names every call with its answers", async () => {
  const response = await GET();
  const document = (await response.json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
  expect(document.openapi).toBe("3.1.0");
  const named = Object.entries(document.paths).flatMap(([address, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${address}`),
  );
  expect(named.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  expect(document.paths["/statements/{id}/verdicts"]?.post).toMatchObject({
    operationId: "recordVerdict",
    responses: { 201: {}, 400: {}, 401: {}, 403: {}, 404: {}, 409: {}, 413: {}, 415: {}, 422: {}, 429: {} },
  });
});

it("says of a file that it is sent as a form", async () => {
  const document = (await (await GET()).json()) as {
    paths: Record<string, { post: { requestBody: { content: object } } }>;
  };
  expect(document.paths["/readings"]?.post.requestBody.content).toMatchObject({
    "application/json": {},
    "multipart/form-data": { schema: { properties: { file: { format: "binary" } } } },
  });
});
