import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { currentActor, requireActor } from "@/app/actor";
import { SideBySideView } from "@/components/fidelity/side-by-side-view";
import { may } from "@/lib/accounts/authorise";
import { getSideBySide } from "@/lib/reviews/side-by-side/queries";
import { getStatement } from "@/lib/statements/queries";
import { addEvidenceAction, undoAction } from "../../../documents/[id]/review/actions";

type Props = PageProps<"/statements/[id]/side-by-side">;

// An address that somebody changed by hand shows what there is without the choice.
const choice = z.object({
  evidence: z.string().max(100).optional().catch(undefined),
  passage: z
    .string()
    .regex(/^[^.]{1,100}\.\d{1,9}\.\d{1,9}$/)
    .transform((given) => {
      const [versionId = "", start, end] = given.split(".");
      return { versionId, start: Number(start), end: Number(end) };
    })
    .optional()
    .catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getStatement(await currentActor(), (await params).id);
  return { title: found.ok ? `Side by side: ${[...found.value.text].slice(0, 40).join("")}` : "Side by side" };
}

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, chosen] = await Promise.all([params, searchParams]);
  const { evidence, passage } = choice.parse(chosen);
  const found = await getSideBySide(actor, id, { ...(evidence && { evidence }), ...(passage && { passage }) });
  if (!found.ok && found.code === "not-a-quote") redirect(`/statements/${encodeURIComponent(id)}` as Route);
  if (!found.ok) notFound();
  return (
    <SideBySideView
      view={found.value}
      mayAdd={may(actor, "evidence.add")}
      actions={{ addEvidence: addEvidenceAction, undo: undoAction }}
    />
  );
}
