"use client";

import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuItem } from "@/components/ui/menu";
import styles from "./people.module.css";
import type { Attendee } from "./where";

/** Faces in the bar; the list has everybody. */
const most = 6;

type Props = {
  people: readonly Attendee[];
  readerId: string;
  /** goes where somebody is; null for whoever leads and takes everybody along */
  onGo: ((itemId: string) => void) | null;
};

/** Who is here and where they are, as faces and as a list. Choosing somebody goes where they are. */
export function PeopleMenu({ people, readerId, onGo }: Props) {
  const here = people.filter((one) => one.here).length;
  const away = people.length - here;
  const name = `People: ${here} here${away > 0 ? `, ${away} not` : ""}`;
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.faces} aria-label={name} title={name}>
          {people.slice(0, most).map((one) => (
            <Avatar key={one.id} name={one.name} you={one.id === readerId} away={!one.here} decorative />
          ))}
          {people.length > most && <span className={styles.more}>+{people.length - most}</span>}
        </button>
      }
    >
      <div className={styles.list}>
        {people.map((one) => (
          <MenuItem
            key={one.id}
            className={styles.person}
            disabled={!onGo || one.itemId === null || one.id === readerId}
            onClick={() => one.itemId !== null && onGo?.(one.itemId)}
          >
            <Avatar name={one.name} you={one.id === readerId} away={!one.here} decorative />
            <span className={styles.name}>{one.id === readerId ? "You" : one.name}</span>
            <span className={styles.where}>{one.words || "here"}</span>
          </MenuItem>
        ))}
      </div>
    </Menu>
  );
}

/** Small faces of those who are at one item. */
export function PeopleAt({ people }: { people: readonly Attendee[] }) {
  if (people.length === 0) return null;
  const shown = people.slice(0, 3);
  return (
    <span className={styles.at}>
      <span className="sr-only">Here: {people.map(({ name }) => name).join(", ")}</span>
      {shown.map(({ id, name }) => (
        <Avatar key={id} name={name} size={18} decorative />
      ))}
      {people.length > shown.length && <span className={styles.more}>+{people.length - shown.length}</span>}
    </span>
  );
}
