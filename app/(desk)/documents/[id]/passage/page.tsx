import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { PassagePicker } from "@/components/fidelity/passage-picker";
import { getDocumentForReview } from "@/lib/documents/queries";
import { getStatement } from "@/lib/statements/queries";

type Props = PageProps<"/documents/[id]/passage">;

export const metadata: Metadata = { title: "Choose a passage" };

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, { for: wanted }] = await Promise.all([params, searchParams]);
  const [found, statement] = await Promise.all([
    getDocumentForReview(actor, id),
    getStatement(actor, typeof wanted === "string" ? wanted : ""),
  ]);
  if (!found.ok || !statement.ok) notFound();
  const { document, text } = found.value;
  return (
    <PassagePicker title={document.title} text={text.text} versionId={text.versionId} statement={statement.value} />
  );
}
