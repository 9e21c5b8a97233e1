import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestStall } from '../../testing/test-stall.js';
import { RED_PACKETS } from './giveaways.js';
import { PERSIMMONS_NOW } from './offers.js';
import { perform } from './perform.js';
import type { Deed } from './script/cue.js';

let stall: Awaited<ReturnType<typeof startTestStall>>;

beforeAll(async () => {
  stall = await startTestStall();
});
afterAll(() => stall.close());

const by = (name: string) => ({ subject: name, name, role: 'viewer' }) as const;
let t = 0;
const play = (...deeds: Deed[]) => {
  const { desk } = stall.server;
  const stage = { desk, account: 'willow', show: stall.id };
  return Promise.all(deeds.map((deed) => perform(stage, { t: (t += 1), ...deed })));
};
const gauge = (name: string) => stall.server.desk.gauges(stall.id)?.[name]?.[1];

it('holds, buys and opens what was dropped, as people do', async () => {
  const { desk } = stall.server;
  await desk.setOffer(stall.id, { ...PERSIMMONS_NOW, product: 'pears', opensAfterMs: 0 });
  await desk.setGiveaway(stall.id, { ...RED_PACKETS, opensAfterMs: 0 });
  await play(
    { do: 'act', act: { act: 'offer.drop', offer: PERSIMMONS_NOW.id } },
    { do: 'act', act: { act: 'giveaway.drop', giveaway: RED_PACKETS.id } },
  );
  await play(
    { do: 'hold', by: by('ana'), offer: PERSIMMONS_NOW.id, buys: true },
    { do: 'hold', by: by('ben'), offer: PERSIMMONS_NOW.id, buys: false },
    { do: 'enter', by: by('ana'), giveaway: RED_PACKETS.id },
    // Somebody who is too quick, for what is not there, is no trouble.
    { do: 'enter', by: by('ben'), giveaway: 'none' },
  );
  expect(gauge(`offer:${PERSIMMONS_NOW.id}`)).toBe(PERSIMMONS_NOW.total - 2);
  expect(gauge(`giveaway:${RED_PACKETS.id}`)).toBe(1);
  const told = { account: 'willow', subject: 'ana' };
  expect((await desk.viewerData(told)).shows[0]).toMatchObject({
    holds: [{ status: 'confirmed' }],
    entries: [{ status: 'claimed' }],
  });
});

it('asks the host, who answers by voice and in writing, of the question that was asked', async () => {
  const { desk } = stall.server;
  await desk.act(stall.id, { act: 'show.start' });
  const asks = (at: number, text: string) => ({ t: at, do: 'ask', by: by('bea'), text }) as const;
  const [aloud, written] = [asks(1_000, 'How ripe?'), asks(1_001, 'By boat?')];
  const stage = { desk, account: 'willow', show: stall.id };
  for (const asked of [aloud, written]) await perform(stage, asked);
  const host = { subject: 'mei', name: 'Mei Lin', role: 'host' } as const;
  await play({ do: 'want', by: by('ben'), asked: aloud });
  await play({ do: 'answer', by: host, asked: aloud, how: { act: 'question.show' } });
  expect(desk.state(stall.id)?.question?.text).toBe('How ripe?');
  await play({ do: 'answer', by: host, asked: aloud, how: { act: 'question.close' } });
  const how = { act: 'question.answer', text: 'Yes.' } as const;
  await play({ do: 'answer', by: host, asked: written, how });
  expect(desk.state(stall.id)?.answers).toMatchObject([
    { question: { text: 'How ripe?' }, aloud: true },
    { question: { text: 'By boat?' }, message: { name: 'Mei Lin', text: 'Yes.' } },
  ]);
});
