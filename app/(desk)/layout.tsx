import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { requireActor } from "@/app/actor";
import { readTheme, themeCookie } from "@/app/theme";
import { CommandPalette } from "@/components/commands/command-palette";
import { DeskKeys } from "@/components/keys/desk-keys";
import { keyPreferences } from "@/components/keys/key-preferences";
import { KeysProvider } from "@/components/keys/keys-provider";
import { AccountMenu } from "@/components/shell/account-menu";
import { OverlaysProvider } from "@/components/shell/overlays";
import { TopBar } from "@/components/shell/top-bar";
import { may } from "@/lib/accounts/authorise";
import { getPreferences } from "@/lib/accounts/preferences/queries";
import { countUnread } from "@/lib/events/notifications/queries";
import { countNeedsMe } from "@/lib/reviews/needs-me/queries";
import { setThemeAction, signOutAction } from "./actions";
import { searchDeskAction } from "./search/actions";

/** What stands around every page behind the sign-in: the bar, the keys, and who is signed in. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [preferences, needsMe, inbox, jar] = await Promise.all([
    getPreferences(actor),
    countNeedsMe(actor),
    countUnread(actor),
    cookies(),
  ]);
  return (
    <KeysProvider preferences={preferences.ok ? keyPreferences.parse(preferences.value.keys) : undefined}>
      <OverlaysProvider>
        <TopBar
          needsMe={needsMe.ok ? needsMe.value.number : 0}
          unread={inbox.ok ? inbox.value.unread : 0}
          account={
            <AccountMenu
              name={actor.name}
              email={actor.email}
              role={actor.role}
              theme={readTheme(jar.get(themeCookie)?.value)}
              setTheme={setThemeAction}
              signOut={signOutAction}
            />
          }
        />
        {children}
        <DeskKeys />
        <CommandPalette find={searchDeskAction} administrator={may(actor, "accounts.manage")} />
      </OverlaysProvider>
    </KeysProvider>
  );
}
