import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { DeskForm } from "@/components/settings/desk-form";
import { NotAllowed } from "@/components/settings/not-allowed";
import { Section } from "@/components/settings/section";
import { refusal } from "@/lib/accounts/authorise";
import { getDeskSettings } from "@/lib/desk/queries";
import { changeDeskAction } from "../actions";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const actor = await requireActor();
  const refused = refusal(actor, "desk.configure");
  if (refused) return <NotAllowed what="Desk" failure={refused} />;
  return (
    <Section title="Desk" about="What holds for everybody here. Each change is written in the record, with your name.">
      <DeskForm settings={await getDeskSettings()} change={changeDeskAction} />
    </Section>
  );
}
