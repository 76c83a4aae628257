/** One number out of a template ("the word before") and its value ("the"). */
function featureId(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Hears what is true of a case, a template and its value at a time. */
export type Described = { add(template: number, value: number): void };

/** What is true of a case, kept as numbers: training looks at them more than once. */
export class Features implements Described {
  readonly ids = new Int32Array(512);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, value: number): void {
    this.ids[this.count++] = featureId(template, value);
  }
}

const mostHeard = 512;

/**
 * The score of what is true of a case, in a model of one class. What is heard is only written down, which costs little
 * wherever it is called from; hashing and adding up are one loop at the end.
 */
export class Weigher implements Described {
  private readonly heard = new Int32Array(2 * mostHeard);
  private count = 0;

  constructor(private readonly model: LinearModel) {}

  add(template: number, value: number): void {
    const at = this.count;
    this.heard[at] = template;
    this.heard[at + 1] = value;
    this.count = at + 2;
  }

  /** The score of what was heard since it was last asked. */
  take(): number {
    const { heard, count } = this;
    const { weights, mask, scale, bias } = this.model;
    let sum = 0;
    for (let i = 0; i < count; i += 2)
      sum += weights[featureId(heard[i] as number, heard[i + 1] as number) & mask] as number;
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

/** The probability of each class, into `out`. */
export function probabilities(model: LinearModel, features: Features, out: Float64Array): void {
  const { mask, stride, weights, classes, scale } = model;
  const { ids, count } = features;
  if (stride === 8) addEight(model, features, out);
  else {
    for (let c = 0; c < classes; c++) out[c] = 0;
    for (let i = 0; i < count; i++) {
      const at = ((ids[i] as number) & mask) * stride;
      for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + (weights[at + c] as number);
    }
  }
  for (let c = 0; c < classes; c++) out[c] = (out[c] as number) * scale + (model.bias[c] as number);
  softmax(out, classes);
}

/** The sums of eight classes side by side, kept out of memory until they are known. */
function addEight({ mask, weights }: LinearModel, { ids, count }: Features, out: Float64Array): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const at = ((ids[i] as number) & mask) << 3;
    a += weights[at] as number;
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
