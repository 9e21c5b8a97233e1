import { EMPTY_SHOW, OPEN_TALK, StallError } from '@livestall/protocol';
import type { Role, TalkRules } from '@livestall/protocol';
import { expect, it } from 'vitest';
import type { ChatLine } from './chat.js';
import { TurnTaking } from './turn-taking.js';

function turns(rules: Partial<TalkRules>, role: Role = 'viewer') {
  const clock = { t: 100_000 };
  const now = () => ({ ...EMPTY_SHOW, talk: { ...OPEN_TALK, ...rules } });
  return { clock, taking: new TurnTaking({ role, now, time: () => clock.t }) };
}

const own = (at: number, more: Partial<ChatLine> = {}): ChatLine => ({
  ...{ id: `m${at}`, at, sender: 's', name: 'S', role: 'viewer', text: 'Hi', own: true },
  ...more,
});

it('counts slow mode from the last line of one’s own that the server has', () => {
  const { clock, taking } = turns({ slowMs: 30_000 });
  const lines = [own(80_000), own(99_000, { own: false }), own(99_500, { delivery: 'sending' })];
  expect(taking.wait(lines)).toEqual({ why: 'slow', until: 110_000 });
  clock.t = 110_000;
  expect(taking.wait(lines)).toBeNull();
});

it('waits as long as the server says after a line that came too fast', () => {
  const { clock, taking } = turns({});
  taking.refused(new StallError('rate-limited', { retryAfterMs: 4_000 }));
  expect(taking.wait([])).toEqual({ why: 'fast', until: 104_000 });
  clock.t = 104_000;
  expect(taking.wait([])).toBeNull();
});

it('knows a mute by the refusal, and by what is the viewer’s own', () => {
  const { clock, taking } = turns({});
  taking.refused(new StallError('muted'));
  expect(taking.wait([])).toEqual({ why: 'muted', until: null });
  taking.take({ muted: { until: 101_000 } });
  expect(taking.wait([])).toEqual({ why: 'muted', until: 101_000 });
  clock.t = 101_000;
  expect(taking.wait([])).toBeNull();
  taking.refused(new StallError('muted'));
  taking.take({});
  expect(taking.wait([]), 'who was freed').toBeNull();
});

it('binds nobody of the house', () => {
  const { taking } = turns({ slowMs: 30_000, who: 'buyers' }, 'host');
  expect(taking.rules).toEqual(OPEN_TALK);
  expect(taking.wait([own(99_999)])).toBeNull();
});
