"use client";

import { useEffect, useState } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ReviewActions } from "./review-actions";

type Found = { id: string; title: string };
type Props = {
  chosen: Found | null;
  onChoose: (document: Found | null) => void;
  find: ReviewActions["findDocuments"];
  error: readonly string[] | null;
};

const typingPause = 200; // milliseconds

/** Chooses one of the desk's documents by words of its title. */
export function DocumentPicker({ chosen, onChoose, find, error }: Props) {
  const [q, setQ] = useState("");
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(async () => {
      const result = await find({ q });
      if (!left && result.ok) setFound(result.value);
    }, typingPause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [q, find]);
  return (
    <>
      <TextField
        label="Words of its title"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        autoComplete="off"
      />
      <SelectField
        label="Document"
        error={error}
        value={chosen?.id ?? ""}
        onChange={(event) => onChoose(found.find(({ id }) => id === event.target.value) ?? null)}
      >
        <option value="">{found.length === 0 ? "No document has these words" : "Choose one"}</option>
        {found.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
    </>
  );
}
