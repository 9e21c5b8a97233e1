import type { PreparedGiveaway } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inConsole } from '../../testing/in-console.js';
import { settled } from '../../testing/in-show.js';

const hash = '0'.repeat(64);
const terms = { id: 'crate', kind: 'draw' as const, prize: 'A crate of persimmons', total: 3 };
const draft: PreparedGiveaway = { ...terms, entered: 0, given: 0 };
const closed = { at: 11_000, reason: 'hand' as const, entries: 41, digest: hash };
const drawn = { at: 12_000, seed: hash, winners: ['a', 'b', 'c'], calls: [] };

const withGiveaway = (time = 1_000) =>
  inConsole({ time }, { backstage: { t: 1, coupons: [], giveaways: [draft] } });

describe('the giveaways in stall-console', () => {
  it('are accessible', async () => {
    const { element } = await withGiveaway();
    await expect(element).to.be.accessible();
  });

  it('are dropped at one tap, tell who takes part and what is given, and are stopped at once', async () => {
    const { show, host, element, one, click } = await withGiveaway();
    const row = () => one('[part=giveaway]');
    expect(row().textContent).to.contain('A crate of persimmons').and.contain('3 winners');
    await click(one('[part=giveaway] .button'));
    expect(host.calls).to.eql([['act', { act: 'giveaway.drop', giveaway: 'crate' }]]);

    const up = {
      giveaway: { ...terms, commitment: hash, opensAt: 9_000 },
      droppedAt: 1_000,
    };
    show.set({ state: { giveaways: [up] } });
    await settled(element);
    expect(row().textContent).to.contain('opens in 0:08');
    show.set({ time: 10_000, gauges: { 'giveaway:crate': 41 } });
    await settled(element);
    expect(row().textContent).to.contain('41 are in');

    await click(one('[part=giveaway] .button'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'giveaway.close', giveaway: 'crate' }]);
    show.set({ state: { giveaways: [{ ...up, closed }] } });
    await settled(element);
    expect(row().textContent).to.contain('Drawing the winners…');
    expect(one('[part=giveaway] .button')).to.be.null;
    host.set({ backstage: { coupons: [], giveaways: [{ ...draft, entered: 41, given: 2 }] } });
    show.set({ state: { giveaways: [{ ...up, closed, drawn }] } });
    await settled(element);
    expect(row().textContent).to.contain('The winners are drawn');
    expect(row().textContent).to.contain('2 of 3 prizes taken');
  });

  it('take no room where there is none', async () => {
    const { one } = await inConsole();
    expect(one('[part=giveaways]')).to.be.null;
  });
});
