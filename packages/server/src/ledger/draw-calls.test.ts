import type { GiveawayDraft } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { SteadyClock } from '../steady-clock.js';
import type { Op, Ops } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

const SHOW = 'show';
const CLAIM_MS = 60_000;
const ENTRANTS = 40;

/** A draw of so many prizes that has closed, and of whom nobody ever takes theirs. */
class Unclaimed {
  now = 1_000_000;
  readonly #entries = Array.from({ length: ENTRANTS }, (_, n) => `entry-${n}`);
  readonly #store = new LedgerStore(
    openDatabase(IN_MEMORY),
    new SteadyClock(
      () => this.now,
      () => 0,
    ),
  );

  constructor(total: number) {
    const show = SHOW;
    const giveaway = 'honey';
    const draft: GiveawayDraft = {
      ...({ id: giveaway, kind: 'draw', prize: 'Honey', total } as const),
      ...{ claimMs: CLAIM_MS, opensAfterMs: 0 },
    };
    const info = { title: 'Morning', rehearsal: false };
    const drop = { show, giveaway, allowanceMs: 0, seed: 'ab', commitment: 'cd', shares: [] };
    this.#commit([
      { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
      { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
      {
        op: 'show.create',
        take: { id: show, account: 'a', channel: 'c', salt: 'salt', info, stream: null },
      },
      { op: 'giveaway.put', take: { show, draft } },
      { op: 'giveaway.drop', take: drop },
      ...this.#entries.map((id): Op => {
        return {
          op: 'giveaway.enter',
          take: { show, id, viewer: `viewer of ${id}`, giveaway, key: `key-of-${id}` },
        };
      }),
      { op: 'giveaway.freeze', take: { show, giveaway } },
      {
        op: 'giveaway.close',
        take: { show, giveaway, reason: 'hand', entries: ENTRANTS, digest: 'ef' },
      },
    ]);
  }

  /** Calls whoever may be called now; gives what the log says of it. */
  callNext(from: number): Ops['giveaway.call']['give']['events'] {
    this.now += CLAIM_MS;
    const take = {
      ...{ show: SHOW, giveaway: 'honey', from },
      ...{ before: this.#entries.slice(0, from), next: this.#entries.slice(from) },
    };
    const [{ events }] = this.#commit([{ op: 'giveaway.call', take }]) as [
      Ops['giveaway.call']['give'],
    ];
    return events;
  }

  #commit(ops: readonly Op[]): unknown[] {
    return this.#store.commit(ops).map((outcome) => {
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.give;
    });
  }
}

it.each([1, 2])('calls five for each of %i prizes at most, though more took part', (total) => {
  const draw = new Unclaimed(total);
  let called = 0;
  for (let turn = 1; turn <= 5; turn += 1) {
    const [drawn, ...others] = draw.callNext(called);
    expect(drawn).toMatchObject({ type: 'giveaway.drawn' });
    called = (drawn?.data as { winners: string[] }).winners.length;
    expect(called).toBe(turn * total);
    expect(others, 'the last have their time too').toEqual([]);
  }
  expect(draw.callNext(called)).toMatchObject([{ type: 'giveaway.finished', data: { given: 0 } }]);
});
