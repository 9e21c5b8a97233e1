import type { Backstage } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inConsole } from '../../testing/in-console.js';
import { settled } from '../../testing/in-show.js';

type Prepared = NonNullable<Backstage['offers']>[number];

const draft: Prepared = {
  id: 'flash',
  product: 'persimmons',
  price: { amount: 1290, currency: 'USD' },
  total: 50,
  perViewer: 1,
  held: 0,
  confirmed: 0,
  waiting: 0,
};
const terms = {
  ...{ id: 'flash', product: 'persimmons', price: draft.price, total: 50, perViewer: 1 },
};

const withOffer = (time = 1_000) =>
  inConsole({ time }, { backstage: { t: 1, coupons: [], offers: [draft] } });

describe('the flash offers in stall-console', () => {
  it('are accessible', async () => {
    const { element } = await withOffer();
    await expect(element).to.be.accessible();
  });

  it('are dropped at one tap, count down, tell of their units as they go, and are stopped at once', async () => {
    const { show, host, element, one, click } = await withOffer();
    const row = () => one('[part=offer]');
    expect(row().textContent).to.contain('Fuyu persimmons').and.contain('50 units');
    await click(one('[part=offer] .button'));
    expect(host.calls).to.eql([['act', { act: 'offer.drop', offer: 'flash' }]]);

    const up = { offer: { ...terms, opensAt: 9_000 }, droppedAt: 1_000 };
    show.set({ state: { offers: [up] } });
    await settled(element);
    expect(row().textContent).to.contain('opens in 0:08');
    host.set({
      backstage: {
        coupons: [],
        offers: [{ ...draft, for: 'followers', held: 3, confirmed: 5, waiting: 2, early: 4 }],
      },
    });
    show.set({ time: 10_000, gauges: { 'offer:flash': 42 } });
    await settled(element);
    expect(row().textContent).to.contain(
      'For followers · 42 of 50 left · 3 held · 5 bought · 2 in line · 4 came too early',
    );

    one('[part=offer] .button').focus();
    await click(one('[part=offer] .button'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'offer.close', offer: 'flash' }]);
    show.set({ state: { offers: [{ ...up, closed: { at: 11_000, reason: 'hand' } }] } });
    await settled(element);
    expect(row().textContent).to.contain('over at').and.contain('5 bought');
    expect(one('[part=offer] .button')).to.be.null;
    expect(element.shadowRoot?.activeElement).to.equal(one('[part=offers] summary'));
  });

  it('are folded away once they are over, the last of them first, and no tap meets what moved up', async () => {
    const { show, host, element, all, one } = await withOffer();
    const drafts = ['a', 'b', 'c'].map((id) => ({ ...draft, id }));
    host.set({ backstage: { coupons: [], offers: drafts } });
    await settled(element);
    const over = (id: string, at: number) => ({
      offer: { ...terms, id, opensAt: 0 },
      droppedAt: 0,
      closed: { at, reason: 'hand' as const },
    });
    show.set({ state: { offers: [over('a', 60_000), over('b', 120_000)] } });
    await settled(element);
    expect(all('[part=offers] > ul > li')).to.have.length(1);
    const times = all('details [part=offer]').map(
      ({ textContent }) => /over at \d+:(\d\d)/.exec(textContent)?.[1],
    );
    expect(times).to.eql(['02', '01']);
    expect(one<HTMLDetailsElement>('[part=offers] details').open).to.be.false;
    const tap = () =>
      one('[part=offer] .button').dispatchEvent(new MouseEvent('click', { detail: 1 }));
    tap();
    expect(host.calls, 'it was meant for what stood there').to.eql([]);
    await waitUntil(() => {
      tap();
      return host.calls.length > 0;
    }, 'it rests');
    expect(host.calls).to.eql([['act', { act: 'offer.drop', offer: 'c' }]]);
  });

  it('are dropped at the second word only where they have more units than are left', async () => {
    const { show, host, element, one, click } = await withOffer();
    show.set({ gauges: { 'stock:persimmons': 45 } });
    host.set({ backstage: { coupons: [], offers: [{ ...draft, total: 1_000_000 }] } });
    await settled(element);
    expect(one('[part=offer]').textContent).to.contain('1,000,000 units');
    await click(one('[part=offer] .button'));
    expect(host.calls).to.eql([]);
    expect(one('[part=question]').textContent).to.contain(
      '1,000,000 units of “Fuyu persimmons”, and 45 are left',
    );
    await click(one('[part=question] .yes'));
    expect(host.calls).to.eql([['act', { act: 'offer.drop', offer: 'flash' }]]);
  });

  it('are not dropped before the show is live', async () => {
    const { show, host, element, one, click } = await withOffer();
    show.set({ state: { status: 'scheduled' } });
    await settled(element);
    await click(one('[part=offer] .button'));
    expect(host.calls).to.eql([]);
  });

  it('say when they open by themselves, and that one could not', async () => {
    const opensAt = new Date(2026, 8, 1, 20, 30).getTime();
    const { show, host, element, one } = await withOffer();
    const told = async (change: Partial<Prepared>) => {
      host.set({ backstage: { coupons: [], offers: [{ ...draft, opensAt, ...change }] } });
      await settled(element);
      return one('[part=offer]').textContent;
    };
    expect(await told({})).to.match(/opens by itself at 8:30\sPM · 50 units/);
    show.set({ time: opensAt });
    expect(await told({})).to.match(/was to open at 8:30\sPM: drop it by hand/);
    expect(await told({ refused: 'wrong-state' })).to.contain('could not come up by itself');
  });

  it('take no room where there is none', async () => {
    const { one } = await inConsole();
    expect(one('[part=offers]')).to.be.null;
  });
});
