import { StallError, type Entry, type Giveaway, type GiveawayState } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { ANONYMOUS, LONG, MINUTE, NOW } from '../samples.js';
import type { Scene } from '../scene.js';

const hash = '0'.repeat(64);
export const packets: Giveaway = {
  ...{ id: 'red', kind: 'shares', prize: 'For your next order', total: 20, commitment: hash },
  ...{ pool: { amount: 8800, currency: 'USD' }, split: 'random', opensAt: NOW - MINUTE },
};

/** Red packets and draws, in each of their states. */
export function giveawayScenes(live: FakeShowState): Scene[] {
  const draw: Giveaway = {
    ...{ id: 'red', kind: 'draw', prize: 'A crate of persimmons, to your door', total: 3 },
    ...{ among: 'commented', opensAt: NOW - MINUTE, commitment: hash },
  };
  const closed = { at: NOW, reason: 'time' as const, entries: 412, digest: hash };
  const drawn = { closed, drawn: { at: NOW, seed: hash, winners: ['mine'], calls: [] } };
  const scene = (
    name: string,
    giveaway: Giveaway,
    entry?: Partial<Entry>,
    state: Partial<GiveawayState> = {},
  ): Scene => ({
    name: `giveaway-${name}`,
    show: {
      ...live,
      gauges: { ...live.gauges, 'giveaway:red': 13 },
      state: { ...live.state, giveaways: [{ giveaway, droppedAt: NOW - MINUTE, ...state }] },
      mine: {
        viewer: ANONYMOUS,
        entries: entry
          ? [{ ...{ id: 'mine', giveaway: 'red', at: NOW, status: 'entered' }, ...entry }]
          : [],
      },
    },
  });
  const entering = (name: string, giveaway: Giveaway): Scene => {
    const { show, ...rest } = scene(name, giveaway);
    const mine = { viewer: ANONYMOUS, entering: ['red'] };
    return { ...rest, show: { ...show, canSignIn: true, mine } };
  };
  const won = { status: 'won', claimBy: NOW + 4 * MINUTE } as const;
  const long = { ...draw, prize: LONG };
  return [
    scene('coming', { ...packets, opensAt: NOW + 8_000 }),
    scene('packets', packets),
    entering('opening', packets),
    {
      ...scene('failed', packets),
      failing: new StallError('unavailable'),
      clicks: ['stall-giveaway [part=button]'],
    },
    scene('gone', { ...packets, total: 13 }),
    scene('packets-closed', packets, undefined, { closed }),
    scene('packet-yours', packets, { status: 'claimed', amount: 420, code: 'RED-7Q2F' }),
    scene('draw', draw),
    scene('in', draw, {}),
    scene('drawing', draw, {}, { closed }),
    scene('maybe', draw, { id: 'other' }, drawn),
    scene('won', draw, won, drawn),
    scene('missed', draw, { status: 'missed' }, drawn),
    scene('lost', draw, { status: 'lost' }, drawn),
    scene('sign-in', { ...draw, identity: 'signed-in' }),
    entering('signing-in', { ...draw, identity: 'signed-in' }),
    scene('not-for-you', { ...draw, for: 'followers' }),
    scene('closed', draw, undefined, drawn),
    scene('long', long, won, drawn),
    { ...scene('chinese', packets), language: 'zh' },
  ];
}
