"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import type { Document } from "@/lib/documents/model";
import { removeDocument, restoreDocument } from "@/lib/documents/mutations";
import { ok, type Result } from "@/lib/result";

const documentInput = z.object({ id: z.string().min(1).max(100), version: z.int().min(1) });

const changed = (result: Result<{ document: Document }>): Result<{ id: string; version: number }> => {
  if (!result.ok) return result;
  refresh();
  const { id, version } = result.value.document;
  return ok({ id, version });
};

export const removeDocumentAction = action(documentInput, async (actor, { id, version }) =>
  changed(await removeDocument(actor, id, { version })),
);

export const restoreDocumentAction = action(documentInput, async (actor, { id, version }) =>
  changed(await restoreDocument(actor, id, { version })),
);
