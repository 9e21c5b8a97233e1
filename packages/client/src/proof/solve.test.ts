import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Challenge } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { HashFrom } from './hash-from.js';
import { solve } from './solve.js';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The work of finding this number. */
function workOf(number: number, salt = `${randomBytes(12).toString('hex')}?expires=1&`): Challenge {
  const challenge = hashOf(salt + String(number));
  const signature = createHmac('sha256', 'secret').update(challenge).digest('hex');
  return { algorithm: 'SHA-256', challenge, maxnumber: 5_000, salt, signature };
}

describe('HashFrom', () => {
  it('is SHA-256, wherever the text is cut and its blocks end', () => {
    for (let length = 0; length < 200; length += 1) {
      const beginning = 'persimmon'.repeat(23).slice(0, length);
      const hash = new HashFrom(beginning);
      for (const end of ['', '7', '1234567', 'x'.repeat(55)]) {
        const words = Array.from(hash.with(end), (word) =>
          (word >>> 0).toString(16).padStart(8, '0'),
        );
        expect(words.join('')).toBe(hashOf(beginning + end));
      }
    }
  });
});

describe('solve', () => {
  it.each([0, 1, 64, 4_321, 5_000])('finds %d', async (number) => {
    expect(await solve(workOf(number), new AbortController().signal)).toBe(number);
  });

  it('says where there is nothing to be found', async () => {
    const work = solve(workOf(5_001), new AbortController().signal);
    await expect(work).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('lets others have their turn, and stops when it is no more wanted', async () => {
    const closing = new AbortController();
    const work = solve(
      { ...workOf(0), challenge: 'f'.repeat(64), maxnumber: 1e12 },
      closing.signal,
    );
    // It would never come to this if it kept the thread to itself.
    setTimeout(() => closing.abort(), 20);
    await expect(work).rejects.toMatchObject({ code: 'offline' });
  });
});
