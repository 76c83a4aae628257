import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { requireActor } from "@/app/actor";
import { readTheme, themeCookie } from "@/app/theme";
import { NameForm } from "@/components/settings/name-form";
import { PasswordForm } from "@/components/settings/password-form";
import { roleHints, roleLabels } from "@/components/settings/role-labels";
import { Section } from "@/components/settings/section";
import { SignInsTable } from "@/components/settings/sign-ins-table";
import { ThemeChoice } from "@/components/settings/theme-choice";
import { Notice } from "@/components/ui/notice";
import { passwordLength } from "@/lib/accounts/password-rule";
import { findSignIn, listSignIns } from "@/lib/accounts/sign-ins/queries";
import { setThemeAction } from "../actions";
import { changePasswordAction, renameSelfAction, revokeSignInAction } from "./actions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await requireActor();
  const [signIns, here, jar] = await Promise.all([listSignIns(actor), findSignIn(await headers()), cookies()]);
  return (
    <>
      <Section title="You">
        <p className="text-14">
          <b className="font-semibold">{actor.name}</b>, {actor.email}
        </p>
        <p className="text-ink-2">
          {roleLabels[actor.role]}: {roleHints[actor.role]}.
        </p>
        <NameForm name={actor.name} rename={renameSelfAction} />
      </Section>
      <Section title="Theme">
        <ThemeChoice theme={readTheme(jar.get(themeCookie)?.value)} setTheme={setThemeAction} />
      </Section>
      <Section title="Password" about="Changing it ends every sign-in of yours but this one.">
        <PasswordForm change={changePasswordAction} minLength={passwordLength.min} />
      </Section>
      <Section title="Where you are signed in" about="End one that you do not know, then change your password.">
        {signIns.ok ? (
          <SignInsTable signIns={signIns.value} here={here?.id ?? null} revoke={revokeSignInAction} />
        ) : (
          <Notice tone="error" title="The sign-ins cannot be shown">
            {signIns.message}
          </Notice>
        )}
      </Section>
    </>
  );
}
