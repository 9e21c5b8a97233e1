/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays have what is asked for here */
// By ourselves and not by `crypto.subtle`: that is missing on a page over plain http, and its promises alone cost ten times
// as much as such a short hash.

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** What a hash begins with (5.3.3). */
const H = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

const BLOCK = 64;

/** SHA-256 of texts that begin alike: what is common to all of them is worked through once. All in ASCII. */
export class HashFrom {
  /** After the whole blocks of the beginning. */
  readonly #begun = new Int32Array(H);
  /** What is left of the beginning, and room for an end and the padding. */
  readonly #rest = new Uint8Array(2 * BLOCK);
  readonly #used: number;
  readonly #length: number;
  readonly #state = new Int32Array(8);
  readonly #words = new Int32Array(BLOCK);

  constructor(beginning: string) {
    const bytes = Uint8Array.from(beginning, (letter) => letter.charCodeAt(0));
    const whole = bytes.length - (bytes.length % BLOCK);
    for (let at = 0; at < whole; at += BLOCK) this.#take(this.#begun, bytes, at);
    this.#rest.set(bytes.subarray(whole));
    this.#used = bytes.length - whole;
    this.#length = bytes.length;
  }

  /**
   * The hash with this end, as eight words; the next call overwrites them.
   *
   * @param end At most 55 letters.
   */
  with(end: string): Int32Array {
    const rest = this.#rest.fill(0, this.#used);
    for (let n = 0; n < end.length; n += 1) rest[this.#used + n] = end.charCodeAt(n);
    const used = this.#used + end.length;
    rest[used] = 0x80;
    // The length in bits stands in the last eight bytes; no text here has more than fit into four.
    const size = used + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
    new DataView(rest.buffer).setUint32(size - 4, (this.#length + end.length) * 8);
    this.#state.set(this.#begun);
    for (let at = 0; at < size; at += BLOCK) this.#take(this.#state, rest, at);
    return this.#state;
  }

  /** Works one block into a state (6.2.2). */
  #take(state: Int32Array, bytes: Uint8Array, at: number): void {
    const w = this.#words;
    for (let n = 0; n < 16; n += 1) {
      const i = at + n * 4;
      w[n] = (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!;
    }
    for (let n = 16; n < 64; n += 1) {
      const a = w[n - 15]!;
      const b = w[n - 2]!;
      const s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      const s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      w[n] = (w[n - 16]! + s0 + w[n - 7]! + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
    for (let n = 0; n < 64; n += 1) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + K[n]! + w[n]!) | 0;
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    for (const [n, word] of [a, b, c, d, e, f, g, h].entries()) state[n] = (state[n]! + word) | 0;
  }
}

type Eight = [number, number, number, number, number, number, number, number];

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
