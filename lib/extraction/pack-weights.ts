import { emptyModel, type LinearModel } from "./linear-model";

/**
 * A large model as it is kept: of its weights only the heaviest, each as the gap to the last (a Rice code) and one of
 * thirty levels that lie closer together near zero; the bits in base64. About nine bits a weight.
 */
export type PackedWeights = {
  bits: number;
  classes: number;
  scale: number;
  rice: number;
  count: number;
  weights: string;
};

const levels = 15;
/** 1, 3, 6 … 120: what a level stands for, in `scale`s. */
const sizeOf = (level: number) => (level * (level + 1)) / 2;

export function packWeights(model: LinearModel, most: number): PackedWeights {
  const { weights, stride, classes, mask } = model;
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const any = sizes.length - sizes.lastIndexOf(0) - 1;
  // a few outliers may lose some of their weight, so that the levels lie close where most weights are
  const top = sizes[sizes.length - 1 - Math.floor(Math.min(most, any) / 2000)] as number;
  const scale = top / sizeOf(levels) || 1;
  const least = Math.max(sizes[Math.max(0, sizes.length - most)] as number, scale / 2);
  const kept: { gap: number; level: number }[] = [];
  let gap = 0;
  for (let i = 0; i < weights.length; i++) {
    if (i % stride >= classes) continue;
    const weight = weights[i] as number;
    if (Math.abs(weight) < least) gap++;
    else {
      kept.push({ gap, level: Math.sign(weight) * nearestLevel(Math.abs(weight) / scale) });
      gap = 0;
    }
  }
  const mean = kept.reduce((sum, one) => sum + one.gap, 0) / (kept.length || 1);
  const rice = Math.max(0, Math.round(Math.log2(mean * 0.69 + 1e-9)));
  const out = new BitWriter();
  for (const one of kept) {
    for (let q = one.gap >> rice; q > 0; q--) out.put(1, 1);
    out.put(0, 1);
    out.put(one.gap & ((1 << rice) - 1), rice);
    out.put(one.level + levels, 5);
  }
  return { bits: Math.log2(mask + 1), classes, scale, rice, count: kept.length, weights: out.base64() };
}

function nearestLevel(value: number): number {
  let level = 1;
  while (level < levels && (sizeOf(level) + sizeOf(level + 1)) / 2 < value) level++;
  return level;
}

export function unpackWeights({ bits, classes, scale, rice, count, weights }: PackedWeights): LinearModel {
  const { stride, mask, bias } = emptyModel(0, classes);
  const values = new Int8Array(2 ** bits * stride);
  const source = new BitReader(atob(weights));
  let place = -1;
  for (let n = 0; n < count; n++) {
    const gap = source.ones();
    place += ((gap << rice) | source.take(rice)) + 1;
    const level = source.take(5) - levels;
    // places of classes that are padding were not counted
    values[Math.floor(place / classes) * stride + (place % classes)] = Math.sign(level) * sizeOf(Math.abs(level));
  }
  return { mask: mask | (2 ** bits - 1), classes, stride, weights: values, scale, bias };
}

/** Reads bits from a string of bytes, up to 24 at once: three million weights are read whenever the program starts. */
class BitReader {
  private at = 0;
  private window = 0;
  private have = 0;

  constructor(private readonly bytes: string) {}

  /** The next `width` bits as a number. */
  take(width: number): number {
    if (width === 0) return 0;
    this.refill();
    const value = this.window >>> (32 - width);
    this.skip(width);
    return value;
  }

  /** How many ones come before the next zero, which is read too. */
  ones(): number {
    for (let count = 0; ; count += 24) {
      this.refill();
      const ones = Math.clz32(~this.window);
      if (ones < 24) {
        this.skip(ones + 1);
        return count + ones;
      }
      this.skip(24);
    }
  }

  private skip(width: number): void {
    this.window <<= width;
    this.have -= width;
  }

  private refill(): void {
    while (this.have <= 24) {
      // past the end there is NaN, which is no bits
      this.window |= (this.bytes.charCodeAt(this.at++) & 255) << (24 - this.have);
      this.have += 8;
    }
  }
}

class BitWriter {
  private readonly bytes: string[] = [];
  private byte = 0;
  private used = 0;

  put(value: number, width: number): void {
    for (let b = width - 1; b >= 0; b--) {
      this.byte = (this.byte << 1) | ((value >> b) & 1);
      if (++this.used === 8) {
        this.bytes.push(String.fromCharCode(this.byte));
        [this.byte, this.used] = [0, 0];
      }
    }
  }

  base64(): string {
    const rest = this.used > 0 ? String.fromCharCode(this.byte << (8 - this.used)) : "";
    return btoa(this.bytes.join("") + rest);
  }
}
