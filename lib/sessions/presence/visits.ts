import type { Person } from "../model";
import { type Present, silence } from "./model";

/** Pages that one person has open in one room; of more, the one heard of longest ago is forgotten. */
const mostPages = 8;

type Page = { itemId: string | null; heard: number };
type Visit = { name: string; pages: Map<string, Page>; told: string | null | undefined };

/**
 * Who is in which room. A person's place is that of the page they moved last; they are gone with their last page, when
 * it says so or has been silent. Nothing of this is the record's: it is kept in memory, and forgotten with the process.
 */
export class Visits {
  readonly #rooms = new Map<string, Map<string, Visit>>();
  readonly #onChange: (room: string) => void;

  /** @param onChange called with a room where somebody came, went or moved */
  constructor(onChange: (room: string) => void) {
    this.#onChange = onChange;
  }

  /** A page says that it is open, at an item. @param now milliseconds */
  hear(room: string, person: Person, page: string, itemId: string | null, now: number): void {
    const visits = this.#rooms.get(room) ?? new Map<string, Visit>();
    this.#rooms.set(room, visits);
    const visit: Visit = visits.get(person.id) ?? { name: person.name, pages: new Map(), told: undefined };
    visits.set(person.id, visit);
    visit.name = person.name;
    const known = visit.pages.get(page);
    // Moving brings a page to the end, which is the one that tells the place; a mere sign of life does not.
    if (known?.itemId !== itemId) visit.pages.delete(page);
    visit.pages.set(page, { itemId, heard: now });
    const [oldest] = [...visit.pages].sort(([, one], [, other]) => one.heard - other.heard);
    if (visit.pages.size > mostPages && oldest) visit.pages.delete(oldest[0]);
    this.#settle(room, now);
  }

  /** A page says that it closes. */
  leave(room: string, personId: string, page: string, now: number): void {
    this.#rooms.get(room)?.get(personId)?.pages.delete(page);
    this.#settle(room, now);
  }

  /** Who is there, in the order in which they came. */
  present(room: string, now: number): Present[] {
    this.#settle(room, now);
    return [...(this.#rooms.get(room) ?? [])].map(([id, { name, told }]) => ({ id, name, itemId: told ?? null }));
  }

  /** Notices who has been silent, in every room. */
  sweep(now: number): void {
    for (const room of [...this.#rooms.keys()]) this.#settle(room, now);
  }

  get isEmpty(): boolean {
    return this.#rooms.size === 0;
  }

  #settle(room: string, now: number): void {
    const visits = this.#rooms.get(room);
    let changed = false;
    for (const [id, visit] of visits ?? []) {
      for (const [page, { heard }] of visit.pages) if (now - heard > silence) visit.pages.delete(page);
      const last = [...visit.pages.values()].at(-1);
      changed ||= last?.itemId !== visit.told;
      if (last) visit.told = last.itemId;
      else visits?.delete(id);
    }
    if (visits?.size === 0) this.#rooms.delete(room);
    if (changed) this.#onChange(room);
  }
}
