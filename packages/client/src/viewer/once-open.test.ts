import { StallError, turnOf, type ErrorCode } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../testing/open-context.js';
import { ServerClock } from '../core/server-clock.js';
import { onceOpen } from './once-open.js';

const context = openContext('http://127.0.0.1');
const { clock } = context;

/** What opens at a time, for somebody whose turn comes by that poke. */
const at = (opensAt: number | undefined, spreadMs = 0, poke = 'p') => ({
  opening: opensAt === undefined ? undefined : { id: 'c1', opensAt, spreadMs },
  visits: { poke: () => Promise.resolve(poke) },
});

/** Refuses so often with a code, then gives what was asked for. */
function refuses(code: ErrorCode, times: number) {
  let tries = 0;
  return {
    attempt: () => {
      tries += 1;
      return tries > times ? Promise.resolve('given') : Promise.reject(new StallError(code));
    },
    tries: () => tries,
  };
}

describe('onceOpen', () => {
  it('tries again what has just opened here, and not yet at the server', async () => {
    const { attempt, tries } = refuses('not-open', 2);
    expect(await onceOpen(context, at(clock.time()), attempt)).toBe('given');
    expect(tries()).toBe(3);
  });

  it.each([
    ['opens later', () => clock.time() + 60_000],
    ['opened long ago, so that the server means something else', () => clock.time() - 60_000],
    ['nobody knows of', () => undefined],
  ])('asks once for what %s', async (_, opensAt) => {
    const { attempt, tries } = refuses('not-open', 2);
    await expect(onceOpen(context, at(opensAt()), attempt)).rejects.toMatchObject({
      code: 'not-open',
    });
    expect(tries()).toBe(1);
  });

  it('knows it still when the clock was set back by what it heard meanwhile', async () => {
    let steady = 1_000;
    const back = new ServerClock(() => steady);
    back.hear(1_000);
    const { attempt, tries } = refuses('not-open', 1);
    const asked = onceOpen({ ...context, clock: back }, at(back.time()), () => {
      steady -= 5;
      return attempt();
    });
    expect(await asked).toBe('given');
    expect(tries()).toBe(2);
  });

  it('asks once where it is refused for another reason', async () => {
    const { attempt, tries } = refuses('sold-out', 2);
    const asked = onceOpen(context, at(clock.time()), attempt);
    await expect(asked).rejects.toMatchObject({ code: 'sold-out' });
    expect(tries()).toBe(1);
  });

  it('gives up in the end', async () => {
    const { attempt, tries } = refuses('not-open', Infinity);
    const asked = onceOpen(context, at(clock.time()), attempt);
    await expect(asked).rejects.toMatchObject({ code: 'not-open' });
    expect(tries()).toBeLessThan(8);
  });

  it('ends with its page', async () => {
    const closed = openContext('http://127.0.0.1');
    const { attempt, tries } = refuses('not-open', Infinity);
    const asked = onceOpen(closed, at(clock.time()), attempt);
    closed.close();
    await expect(asked).rejects.toMatchObject({ code: 'not-open' });
    expect(tries()).toBeLessThanOrEqual(2);
  });

  it('waits for the viewer’s turn where these are spread, and asks no sooner', async () => {
    const opensAt = clock.time();
    const turnBy = (poke: string) => turnOf({ id: 'c1', opensAt, spreadMs: 400 }, poke);
    const late = Array.from({ length: 100 }, (_, n) => `poke-${n}`).find(
      (poke) => turnBy(poke) > opensAt + 100,
    )!;
    const asked: number[] = [];
    await onceOpen(context, at(opensAt, 400, late), () =>
      Promise.resolve(asked.push(clock.time())),
    );
    expect(asked[0]).toBeGreaterThanOrEqual(turnBy(late) - 1);
  });

  it('asks at once when all have had their turns, without asking whose this is', async () => {
    const { attempt } = refuses('not-open', 0);
    const visits = { poke: () => Promise.reject(new Error('Nobody asked for it.')) };
    const { opening } = at(clock.time() - 500, 400);
    expect(await onceOpen(context, { opening, visits }, attempt)).toBe('given');
  });
});
