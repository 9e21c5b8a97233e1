import { expect, it } from 'vitest';
import { SteadyClock } from '../steady-clock.js';
import { SIGNED_MS } from '../signed/check-signature.js';
import type { Op, Outcome } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

it('keeps the ids of signed calls for as long as one may come again, and no longer', () => {
  const database = openDatabase(IN_MEMORY);
  let late = 0;
  const store = new LedgerStore(database, new SteadyClock(() => Date.now() + late));
  const account = { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' };
  store.commit([{ op: 'account.create', take: account }]);
  const tell = (n: number, digest = `body ${n}`): Outcome | undefined => {
    const mark = { id: `call-${n}`, digest };
    const op: Op = { op: 'stock.tell', take: { account: 'a', at: 1, mark, shows: [] } };
    return store.commit([op])[0];
  };
  const kept = () => database.prepare('SELECT count(*) AS n FROM signed_call').get()?.['n'];

  for (let n = 0; n < 100; n += 1) expect(tell(n)).toMatchObject({ ok: true });
  late = 2 * SIGNED_MS - 60_000;
  expect(tell(0, 'another')).toMatchObject({ ok: false, code: 'key-reused' });
  expect(tell(0)).toMatchObject({ ok: true });
  late = 2 * SIGNED_MS + 60_000;
  for (let n = 100; n < 120; n += 1) tell(n);
  expect(kept()).toBe(20);
  expect(tell(0, 'another')).toMatchObject({ ok: true });
});
