/**
 * Boosted trees over plain numbers, each a full binary tree of one depth, so that an answer is a few comparisons.
 * Node n asks whether `features[feature[n]] > cut[n]`: no goes to 2n+1, yes to 2n+2.
 */
export type TreeModel = {
  depth: number;
  features: number;
  bias: number;
  feature: Uint8Array;
  cut: Float32Array;
  leaf: Float32Array;
  /** for each tree, the most that it and those after it can add */
  most: Float64Array;
};

/** As it is kept: for each feature its cuts, for each node which feature and which of its cuts, the leaves as whole numbers. */
export type PackedTrees = {
  depth: number;
  bias: number;
  scale: number;
  cuts: number[][];
  nodes: string;
  leaves: string;
};

// rounding in the sums of a few hundred trees stays far below this
const slack = 1e-6;

/** The sum of all trees' answers, as a probability; 0 as soon as those still to be asked cannot bring it to `least`. */
export function askTrees(model: TreeModel, features: Float32Array, least = 0): number {
  const { depth, feature, cut, leaf, most } = model;
  const nodes = (1 << depth) - 1;
  const trees = most.length;
  const enough = least > 0 ? Math.log(least / (1 - least)) - slack : Number.NEGATIVE_INFINITY;
  let sum = model.bias;
  let base = 0;
  for (let tree = 0; tree < trees; tree++) {
    if (sum + (most[tree] as number) < enough) return 0;
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const at = base + node;
      // a comparison counted as a number, not a branch that is guessed wrong every other time
      const yes = Number((features[feature[at] as number] as number) > (cut[at] as number));
      node = 2 * node + 1 + yes;
    }
    // there is one leaf more than nodes in each tree before
    sum += leaf[base + tree + node - nodes] as number;
    base += nodes;
  }
  return 1 / (1 + Math.exp(-sum));
}

export function unpackTrees({ depth, bias, scale, cuts, nodes, leaves }: PackedTrees): TreeModel {
  const nodeBytes = atob(nodes);
  const leafBytes = atob(leaves);
  const count = nodeBytes.length / 2;
  const feature = new Uint8Array(count);
  const cut = new Float32Array(count);
  const leaf = new Float32Array(leafBytes.length / 2);
  for (let n = 0; n < count; n++) {
    const of = nodeBytes.charCodeAt(2 * n);
    feature[n] = of;
    // a node that asks nothing sends all to the left
    cut[n] = cuts[of]?.[nodeBytes.charCodeAt(2 * n + 1)] ?? Number.POSITIVE_INFINITY;
  }
  for (let l = 0; l < leaf.length; l++)
    leaf[l] = ((leafBytes.charCodeAt(2 * l) | (leafBytes.charCodeAt(2 * l + 1) << 8)) - 32768) * scale;
  return { depth, features: cuts.length, bias, feature, cut, leaf, most: mostFrom(leaf, 2 ** depth) };
}

function mostFrom(leaf: Float32Array, leaves: number): Float64Array {
  const most = new Float64Array(leaf.length / leaves);
  let rest = 0;
  for (let tree = most.length - 1; tree >= 0; tree--) {
    rest += Math.max(...leaf.subarray(tree * leaves, (tree + 1) * leaves));
    most[tree] = rest;
  }
  return most;
}
