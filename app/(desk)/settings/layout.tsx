import type { ReactNode } from "react";
import { requireActor } from "@/app/actor";
import { SettingsNav } from "@/components/settings/settings-nav";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { may } from "@/lib/accounts/authorise";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <Page>
      <PageHeader title="Settings" />
      <div className="grid grid-cols-[180px_minmax(0,1fr)] gap-x-12 gap-y-6 max-wide:grid-cols-[minmax(0,1fr)]">
        <SettingsNav administrator={may(actor, "accounts.manage")} />
        <div>{children}</div>
      </div>
    </Page>
  );
}
