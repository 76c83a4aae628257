import type { Route } from "next";
import { redirect } from "next/navigation";

/** A document is read where it is reviewed. */
export default async function DocumentPage({ params }: PageProps<"/documents/[id]">) {
  const { id } = await params;
  redirect(`/documents/${encodeURIComponent(id)}/review` as Route);
}
