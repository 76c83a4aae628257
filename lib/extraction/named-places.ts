import { type Entity, findNames, gatherEntities } from "./find-names";
import type { Tokens } from "./tokens";

type Wanted = "person" | "organisation" | "any";

/** Who is named where in a document, each question answered by one look at an array. Places are tokens. */
export class NamedPlaces {
  private readonly entities: readonly Entity[];
  /** for each place which of them is named there, -1 where nobody is */
  private readonly entityAt: Int32Array;
  /** for each place the last one before it that names somebody, a person, an organisation; -1 where none does */
  private readonly before: Partial<Record<Wanted, Int32Array>> = {};

  constructor(t: Tokens) {
    this.entities = gatherEntities(findNames(t));
    this.entityAt = new Int32Array(t.count).fill(-1);
    this.entities.forEach(({ names }, entity) => {
      for (const { first, last } of names) for (let i = first; i <= last; i++) this.entityAt[i] = entity;
    });
  }

  at(place: number): Entity | undefined {
    return this.entities[this.entityAt[place] ?? -1];
  }

  /** The last one named before `place`, and where. */
  lastBefore(place: number, wanted: Wanted): { entity: Entity; at: number } | null {
    this.before[wanted] ??= this.sweep(wanted);
    const at = this.before[wanted][place] ?? -1;
    const entity = this.at(at);
    return entity ? { entity, at } : null;
  }

  private sweep(wanted: Wanted): Int32Array {
    const { entityAt } = this;
    const fits = Uint8Array.from(this.entities, ({ kind }) => (wanted === "any" || kind === wanted ? 1 : 0));
    const before = new Int32Array(entityAt.length);
    let last = -1;
    for (let place = 0; place < before.length; place++) {
      before[place] = last;
      if (fits[entityAt[place] as number] === 1) last = place;
    }
    return before;
  }
}
