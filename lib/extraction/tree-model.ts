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

/** The sum of all trees' answers, as a probability. */
export function askTrees(model: TreeModel, features: Float32Array): number {
  const { depth, feature, cut, leaf } = model;
  const nodes = 2 ** depth - 1;
  const leaves = nodes + 1;
  const trees = leaf.length / leaves;
  let sum = model.bias;
  for (let tree = 0; tree < trees; tree++) {
    const base = tree * nodes;
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const yes = (features[feature[base + node] as number] as number) > (cut[base + node] as number);
      node = 2 * node + (yes ? 2 : 1);
    }
    sum += leaf[tree * leaves + node - nodes] as number;
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
  return { depth, features: cuts.length, bias, feature, cut, leaf };
}
