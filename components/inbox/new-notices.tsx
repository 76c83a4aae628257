"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { useLive } from "@/components/live/use-live";
import { Button } from "@/components/ui/button";

const answer = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });

type Props = {
  /** the newest notice that the page shows; null where it shows none */
  newest: string | null;
  show: "all" | "unread";
};

/** Says how many notices came since the page was opened. The list below stays as it is until the reader asks for them. */
export function NewNotices({ newest, show }: Props) {
  const router = useRouter();
  const [count, setCount] = useState({ of: newest, words: "" });
  const look = async (): Promise<boolean> => {
    try {
      const response = await fetch(`/api/v1/notices?${new URLSearchParams({ show, limit: "50" })}`);
      if (!response.ok) return response.status < 500;
      const { items, nextCursor } = answer.parse(await response.json());
      // Ids are given in order of time.
      const came = items.filter(({ id }) => newest === null || id > newest).length;
      const more = came === items.length && nextCursor !== null;
      setCount({ of: newest, words: came === 0 ? "" : `${came}${more ? "+" : ""} new` });
      return true;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return false; // no answer: looked up again as soon as there is one
    }
  };
  useLive("inbox", { onGap: look, signal: "inbox" });
  const words = count.of === newest ? count.words : "";
  return (
    <p role="status" className="empty:hidden">
      {words !== "" && (
        <Button size="small" onClick={() => router.refresh()}>
          {words}, show {words === "1 new" ? "it" : "them"}
        </Button>
      )}
    </p>
  );
}
