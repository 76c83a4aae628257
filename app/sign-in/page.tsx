import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { currentActor, pathAfterSignIn } from "@/app/actor";
import { SignInForm } from "@/components/account/sign-in-form";
import { AsidePage } from "@/components/shell/aside-page";
import { setUpNeeded } from "@/lib/accounts/set-up-token";
import { getDeskSettings } from "@/lib/desk/queries";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const path = pathAfterSignIn(next);
  if (await currentActor()) redirect(path);
  if (await setUpNeeded()) redirect("/set-up" as Route);
  const { name } = await getDeskSettings();
  return (
    <AsidePage title={`Sign in to ${name}`}>
      <SignInForm signIn={signInAction} next={path} />
    </AsidePage>
  );
}
