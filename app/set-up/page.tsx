import type { Metadata } from "next";
import { SetUpForm } from "@/components/account/set-up-form";
import { AsidePage } from "@/components/shell/aside-page";
import { ButtonLink } from "@/components/ui/button";
import { passwordLength } from "@/lib/accounts/password-rule";
import { isSetUpToken, setUpNeeded } from "@/lib/accounts/set-up-token";
import { setUpAction } from "./actions";

export const metadata: Metadata = { title: "Set up this desk", referrer: "no-referrer" };

export default async function SetUpPage({ searchParams }: PageProps<"/set-up">) {
  const { token } = await searchParams;
  if (!(await setUpNeeded())) return <AlreadySetUp />;
  if (typeof token !== "string") return <AddressNeeded />;
  if (!(await isSetUpToken(token))) return <AddressDead />;
  return (
    <AsidePage
      title="Set up this desk"
      lead="You are its first administrator. This address works once, and closes when you are done."
    >
      <SetUpForm setUp={setUpAction} token={token} passwordMinLength={passwordLength.min} />
    </AsidePage>
  );
}

function AlreadySetUp() {
  return (
    <AsidePage title="This desk is set up already">
      <p>The set-up address has been used and is closed. If you have an account, sign in.</p>
      <p className="mt-6">
        <ButtonLink href="/sign-in" variant="ink" size="large">
          Sign in
        </ButtonLink>
      </p>
    </AsidePage>
  );
}

function AddressNeeded() {
  return (
    <AsidePage title="Nobody has set up this desk yet">
      <p>
        The server printed a one-time address when it started: look for “Set up this desk” in its output, and open that
        address here. Whoever holds it becomes the first administrator.
      </p>
    </AsidePage>
  );
}

function AddressDead() {
  return (
    <AsidePage title="This set-up address is no longer right">
      <p>
        Each start of the server prints a new one, and the one before stops working. Open the newest address in its
        output, or start it again for another. Nothing was changed.
      </p>
    </AsidePage>
  );
}
