import type { LinearModel } from "@/lib/extraction/linear-model";

/** Numbers that look random and are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
  return items;
}

/** Adagrad: each weight takes steps that shrink with what it has already moved. */
export class Optimiser {
  private readonly squares: Float32Array;
  constructor(
    readonly model: LinearModel,
    private readonly rate: number,
    private readonly decay = 0,
  ) {
    this.squares = new Float32Array(model.weights.length);
  }

  /** Moves the weights of the features against the gradient of one class. */
  step(ids: Int32Array, count: number, klass: number, gradient: number): void {
    const { mask, stride } = this.model;
    const weights = this.model.weights as Float32Array;
    const { squares, rate, decay } = this;
    const g2 = gradient * gradient;
    for (let i = 0; i < count; i++) {
      const at = ((ids[i] as number) & mask) * stride + klass;
      const square = (squares[at] as number) + g2;
      squares[at] = square;
      const weight = weights[at] as number;
      weights[at] = weight - (rate * (gradient + decay * weight)) / (Math.sqrt(square) + 1e-6);
    }
  }
}

/** The mean of a model's weights after every epoch but the first: steadier than where the last one happens to end. */
export class EpochAverage {
  private readonly sums: Float32Array;
  private count = 0;

  constructor(private readonly model: LinearModel) {
    this.sums = new Float32Array(model.weights.length);
  }

  add(epoch: number): void {
    if (epoch === 0) return;
    const { sums } = this;
    const { weights } = this.model;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (weights[i] as number);
    this.count++;
  }

  result(): LinearModel {
    return this.count === 0 ? this.model : { ...this.model, weights: this.sums.map((sum) => sum / this.count) };
  }
}

/** Leaves out a share of the features, so that no single one is relied on. The rest are made louder when scoring. */
export function dropFeatures(
  ids: Int32Array,
  count: number,
  share: number,
  random: () => number,
  out: Int32Array,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (random() >= share) out[kept++] = ids[i] as number;
  return kept;
}
