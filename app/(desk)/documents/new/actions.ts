"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { createDocument } from "@/lib/documents/mutations";
import { previewDocument } from "@/lib/documents/queries";
import { createDocumentInput } from "@/lib/documents/schema";
import { ok } from "@/lib/result";

const previewInput = z.object({ text: z.string() });

/** What bringing the text in would find. Stores nothing. */
export const previewAction = action(previewInput, (actor, { text }) => previewDocument(actor, text));

/** Brings the text in. Little comes back: the desk reads the document again where it is shown. */
export const bringInAction = action(createDocumentInput, async (actor, input) => {
  const result = await createDocument(actor, input);
  if (!result.ok) return result;
  const { existed, document } = result.value;
  return ok({ existed, document: { id: document.id } });
});
