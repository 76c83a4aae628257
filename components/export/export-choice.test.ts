import { describe, expect, it } from "vitest";
import { exportFormats } from "@/lib/exports/model";
import { fileAddress, readChoice } from "./export-choice";
import { formatLabels } from "./format-labels";

const read = (address: string) => {
  const params = new URLSearchParams(address);
  return readChoice((name) => params.get(name) ?? undefined);
};

describe("readChoice", () => {
  it("means verified statements as a table where the address says nothing", () => {
    expect(read("")).toEqual({ format: "csv", status: "verified" });
  });

  it("means every status where the address says so", () => {
    expect(read("status=").status).toBeUndefined();
  });

  it("passes over what is no choice", () => {
    expect(read("status=true&kind=rumour&format=exe&q=&speaker=")).toEqual({ format: "csv" });
  });
});

it("asks the API for exactly what was chosen", () => {
  const address = fileAddress(read("status=&kind=quote&speaker=ana-reis&q=flood+%26+tide&format=jsonl"));
  expect(address).toBe("/api/v1/export?format=jsonl&kind=quote&speaker=ana-reis&q=flood+%26+tide");
});

it("has words for every format", () => {
  expect(Object.keys(formatLabels)).toEqual([...exportFormats]);
});
