"use client";

import { Link } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";

/** The address of a page, to be fetched and read by the desk. */
export function AddressBox({ fetchPage, busy }: { fetchPage: (address: string) => Promise<boolean>; busy: boolean }) {
  const [address, setAddress] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!busy && address.trim() !== "" && (await fetchPage(address.trim()))) setAddress("");
  };
  return (
    <form
      aria-label="Fetch a page"
      className="flex min-h-15 items-center gap-2.5 rounded-2 border border-edge px-3.5 py-2 focus-within:border-accent"
      onSubmit={(event) => void send(event)}
    >
      <Link size={15} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
      <input
        aria-label="Address of a page"
        type="url"
        inputMode="url"
        placeholder="https://"
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button type="submit" size="small" unavailable={busy && "Something is being read"}>
        Fetch
      </Button>
    </form>
  );
}
