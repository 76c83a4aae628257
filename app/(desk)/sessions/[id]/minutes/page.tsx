import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { MinutesPage } from "@/components/session/minutes-page";
import { minutesInWords } from "@/lib/sessions/minutes/describe";
import { getMinutes } from "@/lib/sessions/minutes/queries";

export const metadata: Metadata = { title: "Minutes" };

export default async function Page({ params }: PageProps<"/sessions/[id]/minutes">) {
  const minutes = await getMinutes(await requireActor(), (await params).id);
  if (!minutes.ok) notFound();
  return <MinutesPage minutes={minutesInWords(minutes.value)} />;
}
