/** One number out of a template ("the word before") and its value ("the"). */
function featureId(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

const mostHeard = 512;

/**
 * What is true of a case: a template and its value at a time. What is heard is only written down, which costs little
 * wherever it is called from; hashing and adding up are one loop at the end.
 */
export class Features {
  readonly heard = new Int32Array(2 * mostHeard);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, value: number): void {
    const at = this.count;
    this.heard[at] = template;
    this.heard[at + 1] = value;
    this.count = at + 2;
  }

  /** What was heard, kept as numbers: training looks at them more than once. */
  ids(): Int32Array {
    const { heard } = this;
    const ids = new Int32Array(this.count >> 1);
    for (let i = 0; i < ids.length; i++) ids[i] = featureId(heard[2 * i] as number, heard[2 * i + 1] as number);
    return ids;
  }

  /**
   * The score of what was heard since it was last asked, in a model of one class. The places of the weights are reckoned
   * before any is looked up, so that memory is asked for many at once.
   */
  take({ weights, mask, scale, bias }: LinearModel): number {
    const { heard } = this;
    const count = this.count >> 1;
    for (let i = 0; i < count; i++) heard[i] = featureId(heard[2 * i] as number, heard[2 * i + 1] as number) & mask;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[heard[i] as number] as number;
    this.count = 0;
    return sum * scale + (bias[0] as number);
  }
}

/**
 * A linear model over hashed features. `weights[(id & mask) * stride + class]`; `scale` turns stored whole numbers back
 * into weights. Two features that share a place are rare enough to do no harm (bench/train-extraction measures it).
 */
export type LinearModel = {
  mask: number;
  classes: number;
  stride: number;
  weights: Int8Array | Float32Array;
  scale: number;
  bias: number[];
};

export function emptyModel(bits: number, classes: number): LinearModel {
  const stride = classes === 1 ? 1 : classes <= 2 ? 2 : classes <= 4 ? 4 : 8;
  return {
    mask: 2 ** bits - 1,
    classes,
    stride,
    weights: new Float32Array(2 ** bits * stride),
    scale: 1,
    bias: new Array(classes).fill(0),
  };
}

/** The probability of each of up to eight classes, into `out`. */
export function probabilities(model: LinearModel, features: Features, out: Float64Array): void {
  const { classes, scale, bias } = model;
  addEight(model, features, out);
  for (let c = 0; c < classes; c++) out[c] = (out[c] as number) * scale + (bias[c] as number);
  softmax(out, classes);
}

const rows = new Int32Array(mostHeard);

/** The sums of eight classes side by side, kept out of memory until they are known. */
function addEight({ mask, weights }: LinearModel, { heard, count }: Features, out: Float64Array): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  const features = count >> 1;
  // the first class brings each row near before the others are added up
  for (let i = 0; i < features; i++) {
    const at = (featureId(heard[2 * i] as number, heard[2 * i + 1] as number) & mask) << 3;
    rows[i] = at;
    a += weights[at] as number;
  }
  for (let i = 0; i < features; i++) {
    const at = rows[i] as number;
    b += weights[at + 1] as number;
    c += weights[at + 2] as number;
    d += weights[at + 3] as number;
    e += weights[at + 4] as number;
    f += weights[at + 5] as number;
    g += weights[at + 6] as number;
    h += weights[at + 7] as number;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
  out[4] = e;
  out[5] = f;
  out[6] = g;
  out[7] = h;
}

export function softmax(values: Float64Array, count: number): void {
  let top = -Infinity;
  for (let c = 0; c < count; c++) top = Math.max(top, values[c] as number);
  let sum = 0;
  for (let c = 0; c < count; c++) {
    const value = Math.exp((values[c] as number) - top);
    values[c] = value;
    sum += value;
  }
  for (let c = 0; c < count; c++) values[c] = (values[c] as number) / sum;
}
