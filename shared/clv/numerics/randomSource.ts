import { normalQuantile } from './normalQuantile';

/** Numbers in (0, 1), the next at every call: the only source of chance in this room, always an argument. */
export type RandomSource = () => number;

/**
 * A seeded generator: xoshiro128** 1.1 (period 2^128 − 1) on 32-bit integers, its state filled by
 * splitmix32, so any seed (0 too) is a good one and every host gives the same sequence.
 * Source: Blackman, Vigna (2021), "Scrambled Linear Pseudorandom Number Generators"; prng.di.unimi.it.
 */
export function randomSource(seed: number): RandomSource {
  let fill = seed | 0;
  const next = (): number => {
    fill = (fill + 0x9e3779b9) | 0;
    let z = Math.imul(fill ^ (fill >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [s0, s1, s2, s3] = [next(), next(), next(), next()];
  return () => {
    const scrambled = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return (scrambled + 0.5) / 4294967296;
  };
}

/** A standard normal number, one draw each. */
export function normalDraw(random: RandomSource): number {
  return normalQuantile(random());
}

/** Gamma with the given shape > 0 and rate 1: Marsaglia, Tsang (2000), boosted below shape 1. */
export function gammaDraw(random: RandomSource, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Beta(a, b), both above 0. */
export function betaDraw(random: RandomSource, a: number, b: number): number {
  const x = gammaDraw(random, a);
  return x / (x + gammaDraw(random, b));
}

function rotateLeft(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}
