import { type Entity, findNames, gatherEntities } from "./find-names";
import type { Tokens } from "./tokens";

type Wanted = "person" | "organisation" | "any";

/** Who is named where in a document, each question answered by one look at an array. Places are tokens. */
export class NamedPlaces {
  private readonly entityAt: (Entity | undefined)[];
  /** for each place the last one before it that names somebody, a person, an organisation; -1 where none does */
  private readonly before: Record<Wanted, Int32Array>;

  constructor(t: Tokens) {
    this.entityAt = new Array(t.count);
    for (const entity of gatherEntities(findNames(t)))
      for (const { first, last } of entity.names) this.entityAt.fill(entity, first, last + 1);
    this.before = { person: this.sweep("person"), organisation: this.sweep("organisation"), any: this.sweep("any") };
  }

  at(place: number): Entity | undefined {
    return this.entityAt[place];
  }

  /** The last one named before `place`, and where. */
  lastBefore(place: number, wanted: Wanted): { entity: Entity; at: number } | null {
    const at = this.before[wanted][place] ?? -1;
    const entity = this.entityAt[at];
    return entity ? { entity, at } : null;
  }

  private sweep(wanted: Wanted): Int32Array {
    const before = new Int32Array(this.entityAt.length);
    let last = -1;
    for (let place = 0; place < before.length; place++) {
      before[place] = last;
      const kind = this.entityAt[place]?.kind;
      if (kind === wanted || (kind && wanted === "any")) last = place;
    }
    return before;
  }
}
