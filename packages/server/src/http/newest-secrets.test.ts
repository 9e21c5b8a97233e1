import { expect, it } from 'vitest';
import type { Ledger } from '../ledger/ledger.js';
import { NewestSecrets } from './newest-secrets.js';

const ONE = { kid: 'one', secret: 'a'.repeat(32) };
const TWO = { kid: 'two', secret: 'b'.repeat(32) };

it('asks for an account’s secret once, again where it changed, and again where it could not be read', async () => {
  const answers = [() => Promise.reject(new Error('Busy.')), () => ONE, () => TWO, () => null];
  const asked: unknown[] = [];
  const read = async (...what: unknown[]) => {
    asked.push(what);
    return answers[asked.length - 1]?.();
  };
  const secrets = new NewestSecrets({ read: read as Ledger['read'] });
  await expect(secrets.of('willow')).rejects.toThrow('Busy.');
  expect(await Promise.all([secrets.of('willow'), secrets.of('willow')])).toEqual([ONE, ONE]);
  secrets.forget('willow');
  expect(await secrets.of('willow')).toEqual(TWO);
  expect(await secrets.of('oak')).toBeNull();
  expect(asked).toEqual(
    ['willow', 'willow', 'willow', 'oak'].map((account) => ['secret.newest', { account }]),
  );
});
