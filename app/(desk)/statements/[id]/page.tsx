import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor, requireActor } from "@/app/actor";
import { StatementPage } from "@/components/review/statement-page";
import { getStatement } from "@/lib/statements/queries";
import { readView } from "../../documents/[id]/review/read";
import { pageTalk } from "./page-talk";

type Props = PageProps<"/statements/[id]">;

/** As much of a statement as a browser's tab shows. In letters. */
const titleLength = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getStatement(await currentActor(), (await params).id);
  return { title: found.ok ? [...found.value.text].slice(0, titleLength).join("") : "Statement" };
}

export default async function Page({ params }: Props) {
  const actor = await requireActor();
  const found = await readView(actor, (await params).id);
  if (!found.ok) notFound();
  return <StatementPage view={found.value} you={actor.name} talk={await pageTalk(actor)} />;
}
