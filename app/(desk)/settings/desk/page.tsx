import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { RulesForm } from "@/components/rules/rules-form";
import { DeskForm } from "@/components/settings/desk-form";
import { NotAllowed } from "@/components/settings/not-allowed";
import { Section } from "@/components/settings/section";
import { refusal } from "@/lib/accounts/authorise";
import { getDeskSettings } from "@/lib/desk/queries";
import { getRules } from "@/lib/reviews/rules/queries";
import { changeRulesAction } from "../../documents/[id]/rules/actions";
import { changeDeskAction } from "../actions";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const actor = await requireActor();
  const refused = refusal(actor, "desk.configure");
  if (refused) return <NotAllowed what="Desk" failure={refused} />;
  const rules = await getRules(actor);
  return (
    <>
      <Section
        title="Desk"
        about="What holds for everybody here. Each change is written in the record, with your name."
      >
        <DeskForm settings={await getDeskSettings()} change={changeDeskAction} />
      </Section>
      {rules.ok && (
        <Section
          title="Rules of review"
          about="How an item is closed. They hold for verdicts from now on: what is closed stays closed. A document may have rules of its own."
        >
          <RulesForm key={JSON.stringify(rules.value)} {...rules.value} change={changeRulesAction} />
        </Section>
      )}
    </>
  );
}
