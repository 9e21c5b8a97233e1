import { type ErrorCode, readGauge, StallError, stockGauge } from '@livestall/protocol';
import type { Actor, Desk } from '../desk.js';
import type { AskingCue, Cue, Person } from './script/cue.js';

/** Refusals that belong to life: the host was quicker, the last one is gone, the show has just ended. */
const EXPECTED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'already-yours',
  'closed',
  'not-found',
  'not-open',
  'sold-out',
  'wrong-state',
]);

/** What a cue is performed on. */
export interface Stage {
  desk: Desk;
  account: string;
  show: string;
}

/**
 * Does what a cue says.
 *
 * @throws what the desk throws, but for refusals that a live show brings about.
 */
export async function perform(stage: Stage, cue: Cue): Promise<void> {
  try {
    await act(stage, cue);
  } catch (error) {
    if (!(error instanceof StallError && EXPECTED.has(error.code))) throw error;
  }
}

async function act({ desk, account, show }: Stage, cue: Cue): Promise<unknown> {
  const actor = ({ subject, name, role }: Person): Actor => ({ account, role, subject, name });
  // The same after a restart, so that nothing is said or claimed twice.
  const keyAt = (t: number) => `rehearsal-${t}`;
  const key = keyAt(cue.t);
  // Under its key a question is asked once, and found again.
  const ask = ({ t, by, text, product }: AskingCue) =>
    desk.ask(show, actor(by), { text, ...(product !== undefined && { product }) }, keyAt(t));
  switch (cue.do) {
    case 'act':
      return desk.act(show, cue.act);
    case 'say':
      return desk.say(show, actor(cue.by), cue.text, key);
    case 'ask':
      return ask(cue);
    case 'want': {
      const { id } = await ask(cue.asked);
      return desk.wantAnswer(show, actor(cue.by), id, true);
    }
    case 'answer': {
      const { id: question } = await ask(cue.asked);
      return desk.act(show, { ...cue.how, question }, actor(cue.by));
    }
    case 'claim':
      return desk.claim(show, actor(cue.by), cue.coupon, key);
    case 'hold': {
      const by = actor(cue.by);
      const held = await desk.hold(show, by, { of: cue.offer }, key);
      return cue.buys ? desk.moveHold(show, by, held.id, 'confirm') : held;
    }
    case 'enter':
      return desk.enter(show, actor(cue.by), cue.giveaway, key);
    case 'react':
      // It is written with others: what comes next does not wait for that.
      void desk.react(show, cue.sums).catch(() => undefined);
      return null;
    case 'vote':
      return desk.vote(show, actor(cue.by), { of: cue.poll, choice: cue.choice }, key);
    case 'crowd':
      desk.setCrowd(show, cue.viewers);
      return null;
    case 'buy': {
      const units = readGauge(desk.gauges(show) ?? {}, stockGauge(cue.choice)) ?? 0;
      const left = Math.max(0, units - cue.quantity);
      return units === 0 ? null : desk.act(show, { act: 'stock.set', ...cue.choice, left });
    }
  }
}
