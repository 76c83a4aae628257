import { cx } from "./cx";
import { initials } from "./initials";

type Props = {
  name: string;
  /** the person who looks at it */
  you?: boolean;
  away?: boolean;
  size?: number;
  /** true where the name stands beside it as words */
  decorative?: boolean;
};

/** A person, as initials. */
export function Avatar({ name, you = false, away = false, size = 24, decorative = false }: Props) {
  const naming = decorative
    ? { "aria-hidden": true as const }
    : { role: "img", "aria-label": away ? `${name}, away` : name };
  return (
    <span
      {...naming}
      title={name}
      style={{ width: size, height: size }}
      className={cx(
        "inline-grid flex-none place-items-center rounded-full border text-10 font-semibold tracking-[.02em]",
        you
          ? "border-accent bg-accent text-paper"
          : away
            ? "border-dashed border-edge text-ink-3"
            : "border-edge bg-hover",
      )}
    >
      {initials(name)}
    </span>
  );
}
