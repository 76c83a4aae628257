/** How many statements need the reader, after the word; nothing where none does. */
export function NeedsMeCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="rounded-3 bg-ink px-1.5 py-px text-11 font-semibold text-paper tabular-nums">
      {count > 999 ? "999+" : count}
    </span>
  );
}
