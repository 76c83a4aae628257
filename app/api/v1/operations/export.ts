import { z } from "zod";
import type { Actor } from "@/lib/accounts/model";
import { getDeskSettings } from "@/lib/desk/queries";
import { exportTexts } from "@/lib/documents/queries";
import { readEnvironment } from "@/lib/env";
import { exportFiles } from "@/lib/exports/formats";
import { exportFormats } from "@/lib/exports/model";
import { ok } from "@/lib/result";
import { exportRecords } from "@/lib/statements/queries";
import { exportFilter } from "@/lib/statements/schema";
import { fileStream } from "../export/file-stream";
import { operation } from "../operation";

const query = exportFilter.extend({
  format: z.enum(exportFormats, `Choose one of ${exportFormats.join(", ")}.`),
});

export const exportOperation = operation({
  method: "GET",
  path: "/export",
  id: "export",
  summary: "Statements as a file, with the same filters as the list: who decided, when, and on which evidence.",
  query,
  limit: "export",
  answers: { 200: z.string() },
  contentTypes: [...new Set(Object.values(exportFiles).map((file) => file.mediaType))],
  run: async (actor, { query: { format, ...filter } }) => {
    const records = exportRecords(actor, filter);
    if (!records.ok) return records;
    const { name } = await getDeskSettings();
    const now = new Date().toISOString();
    const file = exportFiles[format];
    const header = {
      desk: name,
      exportedAt: now,
      filter: inWords(filter),
      origin: readEnvironment().appUrl.replace(/\/+$/, ""),
    };
    const pieces = file.write(records.value, header, (versionIds) => texts(actor, versionIds));
    const headers = {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="${asFileName(name)}-${now.slice(0, 10)}.${file.extension}"`,
      "cache-control": "no-store",
    };
    return ok({ status: 200, body: new Response(fileStream(pieces), { headers }) });
  },
});

// The same permission as for the records, which were given: a refusal here is a bug, and the file breaks off.
function texts(actor: Actor, versionIds: readonly string[]) {
  const found = exportTexts(actor, versionIds);
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

/** "status verified, kind quote"; what was asked for, so that a file can be told from another. */
const inWords = (filter: Record<string, unknown>): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name} ${value}`)
    .join(", ") || "everything";

/** A desk's name as the beginning of a file's name: letters, digits and hyphens, so that it fits in a header. */
const asFileName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "quotedesk";
