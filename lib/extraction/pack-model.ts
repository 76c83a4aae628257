import type { LinearModel } from "./linear-model";

/** A model as it is kept: whole-number weights, the zeros left out (gap to the next place, then the weight), in base64. */
export type PackedModel = { bits: number; classes: number; scale: number; bias: number[]; weights: string };

export function packModel(model: LinearModel, least = 1): PackedModel {
  const { weights, stride, classes, mask, bias } = model;
  const sorted = Float32Array.from(weights, Math.abs).sort();
  const scale = (sorted[Math.floor(sorted.length * 0.9999)] as number) / 127 || 1;
  const bytes: number[] = [];
  let gap = 0;
  for (let i = 0; i < weights.length; i++) {
    const value = Math.max(-127, Math.min(127, Math.round((weights[i] as number) / scale)));
    if (Math.abs(value) < least || i % stride >= classes) gap++;
    else {
      for (; gap > 254; gap -= 255) bytes.push(255);
      bytes.push(gap, value + 128);
      gap = 0;
    }
  }
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { bits: Math.log2(mask + 1), classes, scale, bias, weights: btoa(binary) };
}

export function unpackModel(packed: PackedModel): LinearModel {
  const { bits, classes, scale, bias } = packed;
  const stride = classes === 1 ? 1 : classes <= 2 ? 2 : classes <= 4 ? 4 : 8;
  const weights = new Int8Array(2 ** bits * stride);
  const binary = atob(packed.weights);
  let at = 0;
  for (let i = 0; i < binary.length; i++) {
    const gap = binary.charCodeAt(i);
    at += gap;
    if (gap === 255) continue;
    weights[at++] = binary.charCodeAt(++i) - 128;
  }
  return { mask: 2 ** bits - 1, classes, stride, weights, scale, bias };
}
