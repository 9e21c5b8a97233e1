import type { Product } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inPrepare } from '../../../testing/in-prepare.js';
import { localTime } from './local-time.js';

const ORCHARD = {
  title: 'A day in the orchard',
  price: '15',
  url: 'https://shop.example/visit',
} as const;

async function inForm() {
  const opened = await inPrepare({ part: 'goods' });
  await opened.click('Add a product');
  for (const [name, value] of Object.entries(ORCHARD)) await opened.fill(name, value);
  const labels = () =>
    [...opened.box().querySelectorAll('.form label:not(.group label)')].map((one) =>
      one.textContent.trim(),
    );
  const saved = () => (opened.called('setGoods') as Product[][]).at(-1)?.at(-1);
  return { ...opened, labels, saved };
}

describe('how a product is sold, in its form', () => {
  afterEach(() => localStorage.clear());

  it('shows the fields of the kind that is chosen, and no others', async () => {
    const { labels, fill } = await inForm();
    const [weighed, preOrder, visit] = ['The measure', 'Sent from this day on', 'Where it is'];
    expect(labels()).to.include.members(['Price', 'How many']);
    expect(labels()).not.to.include.oneOf([weighed, preOrder, visit]);
    await fill('selling', 'weighed');
    expect(labels()).to.include.members(['Estimated price', weighed]);
    await fill('selling', 'preOrder');
    expect(labels()).to.include(preOrder).and.not.include(weighed);
    await fill('selling', 'visit');
    expect(labels()).to.include.members([visit, 'Places left']).and.not.include(preOrder);
  });

  it('saves goods that are weighed', async () => {
    const { click, fill, saved } = await inForm();
    await fill('selling', 'weighed');
    await fill('unitPrice', '5.50');
    await fill('measure', 'kg');
    await click('Save');
    expect(saved()).to.deep.include({
      weighed: true,
      unitPrice: { price: { amount: 550, currency: 'USD' }, per: 'kg' },
    });
  });

  it('takes no pre-order that was to be sent before today', async () => {
    const { box, click, fill, saved } = await inForm();
    const day = (days: number) => localTime(new Date(Date.now() + days * 86_400_000)).slice(0, 10);
    await fill('selling', 'preOrder');
    await fill('sentFrom', day(-2));
    await click('Save');
    expect(box().textContent).to.include('Choose today, or a later day.');
    expect(saved()?.title).not.to.equal(ORCHARD.title);
    await fill('sentFrom', day(2));
    expect(box().textContent).not.to.include('Choose today, or a later day.');
    await click('Save');
    expect(saved()).to.deep.include({ preOrder: { from: day(2) } });
  });

  it('saves a visit with its dates and the places of each, and follows with the focus', async () => {
    const { root, box, button, click, fill, called, saved } = await inForm();
    await fill('selling', 'visit');
    await fill('place', 'Upper orchard');
    await click('Add a date');
    await click('Add a date');
    const names = () =>
      [...box().querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset['row']!);
    const [first, second] = names();
    const { activeElement } = root as ShadowRoot;
    expect(activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']).to.equal(second);
    await fill(`date-${first}`, 'Sat 28 November, 10:00');
    await fill(`places-${first}`, '12');
    await click('Save');
    expect(activeElement?.closest('.row')?.textContent).to.contain('Write the date, or remove it.');
    await click('Remove date 2');
    expect((root as ShadowRoot).activeElement === button('Add a date')).to.be.true;
    await click('Save');
    expect(saved()?.visit).to.eql({ place: 'Upper orchard' });
    expect(saved()?.options?.map(({ values }) => values.map(({ label }) => label))).to.eql([
      ['Sat 28 November, 10:00'],
    ]);
    expect(called('act')).to.eql([
      { act: 'stock.set-many', items: [{ product: saved()?.id, variant: first, left: 12 }] },
    ]);
  });

  it('says that a product with options of its own keeps those', async () => {
    const { box, click, fill } = await inPrepare({ part: 'goods' });
    await click('Change: Wildflower honey');
    await fill('selling', 'visit');
    const hints = [...box().querySelectorAll('.form > .hint')].map((one) => one.textContent);
    expect(hints.join()).to.contain('It has options already.');
    expect(box().querySelector('.dates')).to.be.null;
  });

  it('is accessible, with what is wrong', async () => {
    const { desk, click, fill } = await inForm();
    await fill('selling', 'visit');
    await click('Add a date');
    await click('Save');
    await expect(desk).to.be.accessible();
  });
});
