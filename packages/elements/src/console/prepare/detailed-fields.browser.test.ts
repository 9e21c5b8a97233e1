import type { Product } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inPrepare } from '../../../testing/in-prepare.js';
import { settled } from '../../../testing/in-show.js';

const PEARS = { title: 'Snow pears', price: '16.50', url: 'https://shop.example/pears' } as const;

async function inForm() {
  const opened = await inPrepare({ part: 'goods' });
  await opened.click('Add a product');
  for (const [name, value] of Object.entries(PEARS)) await opened.fill(name, value);
  const group = (name: string) =>
    [...opened.box().querySelectorAll<HTMLDetailsElement>('.group')].find((one) =>
      one.querySelector('summary')?.textContent.includes(name),
    ) as HTMLDetailsElement;
  const unfold = async (name: string) => {
    group(name).querySelector('summary')?.click();
    await settled(opened.desk);
  };
  const rows = (name: string) => [
    ...opened.box().querySelectorAll<HTMLElement>(`.${name} [data-row]`),
  ];
  const type = async (row: HTMLElement | undefined, name: string, value: string) => {
    const field = row?.querySelector<HTMLInputElement>(
      `[id*='-${name}-']:is(input, select, textarea)`,
    );
    field!.value = value;
    field!.dispatchEvent(new Event(field!.localName === 'select' ? 'change' : 'input'));
    await settled(opened.desk);
  };
  const saved = () => (opened.called('setGoods') as Product[][]).at(-1)?.at(-1);
  return { ...opened, group, unfold, rows, type, saved };
}

const canvas = document.createElement('canvas');
canvas.width = 8;
canvas.height = 8;
const face = new Promise<File>((resolve) =>
  canvas.toBlob((blob) => resolve(new File([blob as Blob], 'mei.png', { type: 'image/png' }))),
);

describe('what a product’s form folds away', () => {
  afterEach(() => localStorage.clear());

  it('is folded, says what it holds, and is accessible', async () => {
    const { desk, group, unfold, click, fill } = await inForm();
    const names = ['Price and quantity', 'Where it comes from', 'Delivery'];
    expect(names.map((name) => group(name).open)).to.eql([false, false, false]);
    await fill('compareAt', '20');
    await fill('max', '6');
    await fill('country', 'CN');
    await fill('producer', 'Mei Lin');
    await fill('deliversTo', 'canada, US-CA');
    const said = names.map((name) => group(name).querySelector('.hint')?.textContent);
    expect(said).to.eql([
      'Before: $20.00 · 6 at most',
      'China · Mei Lin',
      'Canada, United States (CA)',
    ]);
    for (const name of names) await unfold(name);
    await click('Add a certificate');
    await click('Add a step');
    await expect(desk).to.be.accessible();
  });

  it('tells where a product comes from, its face, certificates and steps among it', async () => {
    const { host, desk, box, click, fill, rows, type, unfold, saved } = await inForm();
    host.preparing = (name) =>
      Promise.resolve(
        name === 'upload' ? { url: '/pictures/mei.jpg', alt: '', width: 8, height: 8 } : undefined,
      );
    await unfold('Where it comes from');
    await fill('country', 'CN');
    await fill('origin', 'Gongcheng');
    await fill('producer', 'Mei Lin');
    await fill('coldest', '−1');
    await fill('warmest', '4');
    const portrait = [...box().querySelectorAll('.pictures')].find((one) =>
      one.textContent.includes('Their picture'),
    );
    const input = portrait?.querySelector<HTMLInputElement>('[type=file]');
    const files = new DataTransfer();
    files.items.add(await face);
    input!.files = files.files;
    input!.dispatchEvent(new Event('change'));
    await waitUntil(() => portrait?.querySelector('.thumb'));
    expect(portrait?.querySelector('[type=file]')).to.be.null;
    await click('Add a certificate');
    expect(desk.shadowRoot?.activeElement?.closest('[data-row]')).to.equal(rows('certificates')[0]);
    await type(rows('certificates')[0], 'certificate', 'Organic');
    await type(rows('certificates')[0], 'number', '100');
    await click('Add a certificate');
    await click('Remove certificate 2');
    await click('Add a step');
    await type(rows('trace')[0], 'day', '2019-03-01');
    await click('Add a step');
    await type(rows('trace')[1], 'step', 'harvest');
    await type(rows('trace')[1], 'tale', 'By hand.');
    await click('Save');
    const provenance = saved()?.provenance;
    expect(provenance?.producer?.portrait).to.include({ alt: 'Mei Lin' });
    expect(provenance).to.deep.include({
      origin: { country: 'CN', place: 'Gongcheng' },
      certificates: [{ name: 'Organic', number: '100' }],
      coldChain: { min: -1, max: 4 },
      trace: [
        { step: 'planting', date: '2019-03-01' },
        { step: 'harvest', text: 'By hand.' },
      ],
    });
  });

  it('is unfolded where something in it is wrong, which gets the focus, and nothing is lost', async () => {
    const { desk, group, click, fill, saved } = await inForm();
    await fill('deliversTo', 'Narnia');
    await fill('producer', 'Mei Lin');
    await click('Save');
    const { activeElement } = desk.shadowRoot!;
    expect(activeElement?.id).to.match(/-country$/);
    expect(group('Where it comes from').open).to.equal(true);
    expect(group('Delivery').open).to.equal(true);
    expect(group('Price and quantity').open).to.equal(false);
    expect(group('Delivery').textContent).to.include('“Narnia” is no country');
    await fill('country', 'CN');
    await fill('deliversTo', 'CN');
    await click('Save');
    expect(saved()?.provenance).to.eql({
      origin: { country: 'CN' },
      producer: { name: 'Mei Lin' },
      deliversTo: ['CN'],
    });
  });

  it('is kept while it is typed, its rows too', async () => {
    const first = await inForm();
    await first.click('Add a certificate');
    await first.type(first.rows('certificates')[0], 'certificate', 'Organic');
    await first.fill('country', 'CN');
    first.element.remove();
    const { box, click, called } = await inPrepare({ part: 'goods' });
    expect(box().querySelector('.certificates [data-row]')).not.to.be.null;
    await click('Save');
    const goods = (called('setGoods') as Product[][]).at(-1);
    expect(goods?.at(-1)?.provenance?.certificates).to.eql([{ name: 'Organic' }]);
  });
});
