"use client";

import { useState } from "react";
import { useHomeKeys } from "@/components/home/use-home-keys";
import { Button } from "@/components/ui/button";
import type { Notice } from "@/lib/events/notifications/model";
import type { MarkReadInput } from "@/lib/events/notifications/schema";
import type { Result } from "@/lib/result";
import { NoticeRow } from "./notice-row";

type Props = {
  notices: readonly Notice[];
  markRead: (input: MarkReadInput) => Promise<Result<{ marked: number }>>;
};

/** The notices of one page, newest first. What is marked read stays where it is until the page is opened anew. */
export function InboxList({ notices, markRead }: Props) {
  const [marked, setMarked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  useHomeKeys(() => false);
  const shown = notices.map((notice) => ({ ...notice, read: marked.get(notice.id) ?? notice.read }));
  const set = async (ids: readonly string[], read: boolean, input: MarkReadInput) => {
    const result = await markRead(input);
    setProblem(result.ok ? null : result.message);
    if (!result.ok) return;
    setMarked((before) => new Map([...before, ...ids.map((id) => [id, read] as const)]));
  };
  const [newest] = notices;
  const ids = notices.map(({ id }) => id);
  return (
    <>
      {shown.some(({ read }) => !read) && newest && (
        <Button size="small" onClick={() => void set(ids, true, { upTo: newest.id })}>
          Mark all read
        </Button>
      )}
      {problem && (
        <p role="alert" className="basis-full">
          Not marked: {problem}
        </p>
      )}
      <ul aria-label="Notices" className="basis-full">
        {shown.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            onRead={(read) => void set([notice.id], read, { ids: [notice.id], read })}
          />
        ))}
      </ul>
    </>
  );
}
