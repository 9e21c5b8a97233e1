import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import draws from '../../../protocol/testing/draws.json' with { type: 'json' };

const SCRIPT = path.join(import.meta.dirname, 'python/draw.py');

it('works giveaways out as the examples say, in another language', () => {
  const facts = draws.map(({ outcome: _, ...given }) => given);
  const said = execFileSync('python3', [SCRIPT], { input: JSON.stringify(facts) });
  expect(JSON.parse(said.toString())).toEqual(draws.map(({ outcome }) => outcome));
});
