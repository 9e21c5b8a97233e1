import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import draws from '../../../protocol/testing/draws.json' with { type: 'json' };
import turns from '../../../protocol/testing/turns.json' with { type: 'json' };

/** What a script in another language says of some facts. */
function said(script: string, facts: unknown): unknown {
  const file = path.join(import.meta.dirname, 'python', script);
  return JSON.parse(execFileSync('python3', [file], { input: JSON.stringify(facts) }).toString());
}

it('works giveaways out as the examples say, in another language', () => {
  const facts = draws.map(({ outcome: _, ...given }) => given);
  expect(said('draw.py', facts)).toEqual(draws.map(({ outcome }) => outcome));
});

it('works turns out as the examples say, in another language', () => {
  const facts = turns.map(({ turn: _, ...given }) => given);
  expect(said('turn.py', facts)).toEqual(turns.map(({ turn }) => turn));
});
