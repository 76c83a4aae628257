import type { PackedTrees } from "@/lib/extraction/tree-model";
import { seeded } from "./optimiser";

export type TreeOptions = {
  trees: number;
  depth: number;
  rate: number;
  /** an L2 penalty on leaves, and the least weight of cases in one */
  penalty: number;
  leastLeaf: number;
  /** the share of cases and of features each tree sees */
  cases: number;
  features: number;
  seed: number;
};
export const treeDefaults: TreeOptions = {
  trees: 150,
  depth: 5,
  rate: 0.1,
  penalty: 3,
  leastLeaf: 15,
  cases: 0.7,
  features: 0.5,
  seed: 3,
};
const mostCuts = 48;

/** Cases as rows of `width` numbers, each with whether it is so (0 or 1). */
export type Cases = { width: number; rows: Float32Array; answers: Float32Array };

/** Gradient-boosted trees for a yes or no, over histograms of the features' values. */
export function trainTrees({ width, rows, answers }: Cases, given: Partial<TreeOptions> = {}): PackedTrees {
  const options = { ...treeDefaults, ...given };
  const count = answers.length;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, width, f, count));
  const bins = Array.from({ length: width }, (_, f) => binned(rows, width, f, count, cuts[f] as number[]));
  const random = seeded(options.seed);
  const share = answers.reduce((sum, answer) => sum + answer, 0) / count;
  const bias = Math.log(share / (1 - share));
  const scores = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const order = Array.from({ length: count }, (_, i) => i);
  const nodes: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradient[i] = p - (answers[i] as number);
      curvature[i] = p * (1 - p);
    }
    const seen = Int32Array.from(order.filter(() => random() < options.cases));
    const asked = Array.from({ length: width }, (_, f) => f).filter(() => random() < options.features);
    const grown = grow(bins, cuts, gradient, curvature, seen, asked, options);
    nodes.push(...grown.nodes);
    leaves.push(...grown.leaves);
    for (let i = 0; i < count; i++) scores[i] = (scores[i] as number) + (grown.leaves[grown.at[i] as number] as number);
  }
  const scale = Math.max(...leaves.map(Math.abs)) / 32767 || 1;
  return {
    depth: options.depth,
    bias,
    scale,
    cuts,
    nodes: btoa(nodes.map((byte) => String.fromCharCode(byte)).join("")),
    leaves: btoa(
      leaves
        .map((leaf) => {
          const whole = Math.round(leaf / scale) + 32768;
          return String.fromCharCode(whole & 255, whole >> 8);
        })
        .join(""),
    ),
  };
}

/** Where a feature's values are cut: at the middle between neighbours, or at even shares where there are many. */
function cutsOf(rows: Float32Array, width: number, f: number, count: number): number[] {
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = rows[i * width + f] as number;
  values.sort();
  const distinct: number[] = [];
  for (const value of values) if (value !== distinct.at(-1)) distinct.push(value);
  const middles = distinct.slice(1).map((value, i) => (value + (distinct[i] as number)) / 2);
  const found =
    middles.length <= mostCuts
      ? middles
      : Array.from({ length: mostCuts }, (_, i) => values[Math.floor(((i + 1) * count) / (mostCuts + 1))] as number);
  return [...new Set(found.map((cut) => Number(cut.toPrecision(5))))].sort((a, b) => a - b);
}

function binned(rows: Float32Array, width: number, f: number, count: number, cuts: readonly number[]): Uint8Array {
  const bins = new Uint8Array(count);
  const exact = Float32Array.from(cuts);
  for (let i = 0; i < count; i++) {
    const value = rows[i * width + f] as number;
    let low = 0;
    let high = exact.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (exact[middle] as number)) low = middle + 1;
      else high = middle;
    }
    bins[i] = low;
  }
  return bins;
}

type Grown = { nodes: number[]; leaves: number[]; at: Uint8Array };
type Split = { gain: number; feature: number; cut: number };
const slots = mostCuts + 1;

function grow(
  bins: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  gradient: Float64Array,
  curvature: Float64Array,
  seen: Int32Array,
  asked: readonly number[],
  { depth, penalty, leastLeaf, rate }: TreeOptions,
): Grown {
  const count = gradient.length;
  const at = new Uint8Array(count);
  const nodes: number[] = [];
  const g = new Float64Array(2 ** depth * slots);
  const h = new Float64Array(2 ** depth * slots);
  for (let level = 0; level < depth; level++) {
    const best = Array.from({ length: 2 ** level }, (): Split => ({ gain: 1e-6, feature: 0, cut: 255 }));
    for (const f of asked) {
      addUp(g, h, bins[f] as Uint8Array, at, seen, gradient, curvature);
      best.forEach((top, node) => bestCut(g, h, node * slots, f, cuts[f]?.length ?? 0, { penalty, leastLeaf }, top));
    }
    for (const { feature, cut } of best) nodes.push(feature, cut);
    for (let i = 0; i < count; i++) {
      const { feature, cut } = best[at[i] as number] as Split;
      at[i] = 2 * (at[i] as number) + (cut !== 255 && ((bins[feature] as Uint8Array)[i] as number) > cut ? 1 : 0);
    }
  }
  const leafG = new Float64Array(2 ** depth);
  const leafH = new Float64Array(2 ** depth);
  for (const i of seen) {
    const leaf = at[i] as number;
    leafG[leaf] = (leafG[leaf] as number) + (gradient[i] as number);
    leafH[leaf] = (leafH[leaf] as number) + (curvature[i] as number);
  }
  return { nodes, leaves: Array.from(leafG, (sum, leaf) => (-rate * sum) / ((leafH[leaf] as number) + penalty)), at };
}

/** How the gradient is spread over a feature's values, for each node. */
function addUp(
  g: Float64Array,
  h: Float64Array,
  of: Uint8Array,
  at: Uint8Array,
  seen: Int32Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  g.fill(0);
  h.fill(0);
  for (let s = 0; s < seen.length; s++) {
    const i = seen[s] as number;
    const slot = (at[i] as number) * slots + (of[i] as number);
    g[slot] = (g[slot] as number) + (gradient[i] as number);
    h[slot] = (h[slot] as number) + (curvature[i] as number);
  }
}

/** Where a node is best cut by a feature, if better than what is known. */
function bestCut(
  g: Float64Array,
  h: Float64Array,
  from: number,
  feature: number,
  cuts: number,
  { penalty, leastLeaf }: { penalty: number; leastLeaf: number },
  top: Split,
): void {
  let [allG, allH] = [0, 0];
  for (let s = from; s < from + slots; s++) {
    allG += g[s] as number;
    allH += h[s] as number;
  }
  const whole = (allG * allG) / (allH + penalty);
  let [leftG, leftH] = [0, 0];
  for (let cut = 0; cut < cuts; cut++) {
    leftG += g[from + cut] as number;
    leftH += h[from + cut] as number;
    const rightH = allH - leftH;
    if (leftH < leastLeaf || rightH < leastLeaf) continue;
    const rightG = allG - leftG;
    const gain = (leftG * leftG) / (leftH + penalty) + (rightG * rightG) / (rightH + penalty) - whole;
    if (gain > top.gain) Object.assign(top, { gain, feature, cut });
  }
}
