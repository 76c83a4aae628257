import { z } from "zod";
import { largestFile } from "@/lib/documents/readers/model";
import type { Reading } from "@/lib/documents/readings/model";
import { readAddress, readUpload } from "@/lib/documents/readings/mutations";
import { readAddressInput } from "@/lib/documents/readings/schema";
import { ok } from "@/lib/result";
import { operation } from "../operation";
import { reading } from "../responses/reading";

/** A file, and a little for the form around it. */
export const largestUpload = largestFile + 64 * 1024;

const toBody = ({ read, ...about }: Reading) => ({ ...about, ...read });

export const readOperation = operation({
  method: "POST",
  path: "/readings",
  id: "read",
  summary:
    "Read a file (.txt, .md, .html, .docx, .pdf, .vtt, .srt, .eml) or a page, of the public internet and of sites that the operator named. It is kept for a day: hand its id to POST /documents as `reading`.",
  body: readAddressInput,
  form: z.object({ file: z.file() }),
  largestBody: largestUpload,
  answers: { 201: reading },
  failures: ["too-large", "unsupported", "refused"],
  run: async (actor, { body, form }) => {
    const read = form
      ? await readUpload(actor, { name: form.file.name, bytes: new Uint8Array(await form.file.arrayBuffer()) })
      : await readAddress(actor, body);
    return read.ok ? ok({ status: 201, body: toBody(read.value) }) : read;
  },
});
