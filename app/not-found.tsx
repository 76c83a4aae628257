import type { Metadata } from "next";
import { AsidePage } from "@/components/shell/aside-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "No such page" };

export default function NotFound() {
  return (
    <AsidePage title="There is no page at this address">
      <p>The address may be mistyped, or what stood here was removed. Nothing was changed.</p>
      <p className="mt-6">
        <ButtonLink href="/" variant="ink" size="large">
          Go to what needs you
        </ButtonLink>
      </p>
    </AsidePage>
  );
}
