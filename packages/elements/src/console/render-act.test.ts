import type { Act } from '@livestall/protocol';
import { expect, test } from 'vitest';
import type { ConsoleTools } from './console-tools.js';
import { renderAct } from './render-act.js';
import { Steady } from './steady.js';

test('what moved under a finger is not done by its tap, and is by a key', () => {
  const steady = new Steady();
  const done: Act[] = [];
  const tools = {
    ...{ steady, act: (act: Act) => done.push(act), words: { term: (term: string) => term } },
    acts: { pending: () => undefined },
  } as unknown as ConsoleTools;
  const press = (message: string, detail: number) => {
    steady.see('held-0', message);
    const act: Act = { act: 'message.approve', message };
    const { values } = renderAct(act, { term: 'letThrough', place: 'held-0' }, tools);
    const click = values.find((value) => typeof value === 'function') as (event: object) => void;
    click({ detail });
  };
  press('read', 1);
  press('unread', 2);
  expect(done).toEqual([{ act: 'message.approve', message: 'read' }]);
  press('unread', 0);
  expect(done.at(-1)).toEqual({ act: 'message.approve', message: 'unread' });
});
