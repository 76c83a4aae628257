import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { Page } from "@/components/shell/page";
import { TracePage } from "@/components/trace/trace-page";
import { may } from "@/lib/accounts/authorise";
import { forgetReadingAction } from "./actions";

export const metadata: Metadata = { title: "Trace a draft" };

export default async function TraceADraftPage() {
  const actor = await requireActor();
  return (
    <Page>
      <TracePage mayRead={may(actor, "evidence.add")} forget={forgetReadingAction} />
    </Page>
  );
}
