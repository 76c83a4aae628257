import { type ExportFormat, exportFormats } from "@/lib/exports/model";
import { type StatementKind, type Status, statementKinds, statuses } from "@/lib/statements/model";

/** What is exported, and as what. */
export type ExportChoice = {
  format: ExportFormat;
  status?: Status;
  kind?: StatementKind;
  speaker?: string;
  document?: string;
  q?: string;
};

/**
 * Reads the choice from an address. `read` gives "" for a parameter that is there and empty, undefined where it is
 * absent: an address that says nothing of the status means verified, one that says "" means every status.
 */
export function readChoice(read: (name: string) => string | undefined): ExportChoice {
  const given = (name: string) => read(name) || undefined;
  const status = read("status");
  return {
    format: exportFormats.find((format) => format === read("format")) ?? "csv",
    status: status === undefined ? "verified" : statuses.find((one) => one === status),
    kind: statementKinds.find((kind) => kind === read("kind")),
    speaker: given("speaker"),
    document: given("document"),
    q: given("q"),
  };
}

/** The address of the file: the same filters, of the HTTP API. */
export function fileAddress(choice: ExportChoice): string {
  const given = Object.entries(choice).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/api/v1/export?${new URLSearchParams(given)}`;
}
