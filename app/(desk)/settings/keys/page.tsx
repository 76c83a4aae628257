import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { defaultKeyPreferences, keyPreferences } from "@/components/keys/key-preferences";
import { KeysForm } from "@/components/settings/keys-form";
import { Section } from "@/components/settings/section";
import { getPreferences } from "@/lib/accounts/preferences/queries";
import { saveKeysAction } from "../actions";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage() {
  const preferences = await getPreferences(await requireActor());
  return (
    <Section title="Keys" about="Keys rest while you type in a field. What you change here is kept with your account.">
      <KeysForm
        preferences={preferences.ok ? keyPreferences.parse(preferences.value.keys) : defaultKeyPreferences}
        save={saveKeysAction}
      />
    </Section>
  );
}
