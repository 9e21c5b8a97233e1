import { StallError, type Product, type QuotedProduct } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { sampleGoods } from '../../testing/sample-goods.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { ProductElement } from './product-element.js';

async function draw(id: string, show = new FakeShow()) {
  const element = await inShow<ProductElement>(
    show,
    html`<stall-product product=${id}></stall-product>`,
  );
  const value = (label: string) =>
    [...element.renderRoot.querySelectorAll('label')].find(({ innerText }) =>
      innerText.startsWith(label),
    )!;
  const choose = async (label: string) => {
    value(label).querySelector('input')!.click();
    await settled(element);
  };
  const buy = () => element.renderRoot.querySelector<HTMLButtonElement>('.buy .button')!;
  const price = () => element.renderRoot.querySelector('.price')!.textContent.trim();
  return { element, show, value, choose, buy, price };
}

/** A show whose eggs are sold so. */
function selling(terms: Partial<Product>): FakeShow {
  return new FakeShow({
    catalog: sampleGoods.map((one) => (one.id === 'eggs' ? { ...one, ...terms } : one)),
  });
}

/** The link by which a certificate, or a protected name, is checked. */
function proof({ renderRoot }: ProductElement): HTMLAnchorElement | null {
  const links = [...renderRoot.querySelectorAll<HTMLAnchorElement>('.provenance a')];
  return links.find(({ innerText }) => innerText === 'Check it') ?? null;
}

describe('stall-product', () => {
  it('is accessible, with options and provenance', async () => {
    const { element } = await draw('rice');
    await expect(element).to.be.accessible();
    const { element: whole } = await draw('persimmons');
    await expect(whole).to.be.accessible();
  });

  it('moves nothing in the row of what one chooses', async () => {
    const { element, choose } = await draw('rice');
    const places = () =>
      [...element.renderRoot.querySelectorAll('.value')].map((one) => {
        const { left, width } = one.getBoundingClientRect();
        return [left, width];
      });
    const before = places();
    await choose('2.5 kg');
    expect(places()).to.eql(before);
  });

  it('keeps back what a measure costs, too, while the store is asked for its price', async () => {
    const unitPrice = { price: { amount: 43, currency: 'USD' }, per: 'egg' };
    const terms: Partial<QuotedProduct> = { unitPrice, quote: 'asking' };
    const { element, show } = await draw('eggs', selling(terms));
    expect(element.renderRoot.textContent).not.to.contain('0.43');
    const eggs = show.catalog.get('eggs')!;
    const told: QuotedProduct = { ...eggs, quote: 'told' };
    show.set({ catalog: [told] });
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('0.43');
  });

  it('asks for each choice, then adds the chosen variant', async () => {
    const { element, show, choose, buy, price } = await draw('rice');
    expect(buy()).to.have.trimmed.text('Choose: \u2068Kind\u2069');
    expect(buy()).to.have.attribute('aria-disabled', 'false');
    buy().click();
    expect(element.shadowRoot?.activeElement).to.have.property('name', 'axis-kind');
    await settled(element);
    const missing = () => element.renderRoot.querySelector('.missing legend');
    expect(missing()).to.have.trimmed.text('Kind');
    await choose('Brown');
    expect(missing()).to.equal(null);
    expect(buy()).to.have.trimmed.text('Choose: \u2068Weight\u2069');
    await choose('2.5 kg');
    expect(price()).to.equal('$13.90');
    element.renderRoot.querySelector<HTMLButtonElement>('[aria-label="One more"]')!.click();
    await settled(element);
    buy().click();
    await settled(element);
    const [name, item] = show.cart.calls[0]!;
    expect(name).to.equal('add');
    expect(item).to.have.nested.property('variant.id', 'rice-brown-2.5');
    expect(item).to.have.property('quantity', 2);
  });

  it('has what is to be chosen before what is to be read', async () => {
    const catalog = sampleGoods.map((one) => ({ ...one, description: 'Grown slowly.' }));
    const { element } = await draw('rice', new FakeShow({ catalog }));
    const [first] = element.renderRoot.querySelectorAll('fieldset, .description');
    expect(first).to.have.property('localName', 'fieldset');
  });

  it('greys what does not exist, and lets one change one’s mind', async () => {
    const { value, choose, buy } = await draw('rice');
    await choose('Brown');
    expect(value('10 kg').classList.contains('impossible')).to.equal(true);
    expect(value('10 kg').textContent).to.contain('not available');
    await choose('10 kg');
    expect(buy()).to.have.trimmed.text('Choose: \u2068Kind\u2069');
  });

  it('keeps its choice where one taps a value that nothing is sold with', async () => {
    const { id, options = [], ...rice } = sampleGoods.find((one) => one.id === 'rice')!;
    const [kind, weight] = options;
    const tonne = { id: 't', label: 'A tonne' };
    const axes = [kind!, { ...weight!, values: [...weight!.values, tonne] }];
    const show = new FakeShow({ catalog: [{ ...rice, id, options: axes }] });
    const { element, value, choose, buy } = await draw('rice', show);
    const told: string[] = [];
    await choose('Brown');
    await choose('2.5 kg');
    element.addEventListener('stall-measured', ({ detail }) => told.push(detail.fact.of));
    expect(value('A tonne').textContent).to.contain('not available');
    await choose('A tonne');
    expect(value('A tonne').querySelector('input')).to.have.property('checked', false);
    expect(value('2.5 kg').querySelector('input')).to.have.property('checked', true);
    expect(buy()).to.have.trimmed.text('Add to basket');
    expect(told).to.eql([]);
  });

  it('adds no product without the variant that is to be chosen, however its axes are listed', async () => {
    const size = { id: 'size', label: 'Size' };
    const values = ['S', 'L'].map((id) => ({ id, label: id }));
    const variants = [{ id: 'eggs-s', options: { size: 'S' } }];
    const { show, choose, buy } = await draw(
      'eggs',
      selling({ options: [{ ...size, values }], variants }),
    );
    await choose('L');
    expect(buy()).to.have.trimmed.text('Choose: \u2068Size\u2069');
    buy().click();
    await choose('S');
    buy().click();
    expect(show.cart.calls).to.have.length(1);
    expect(show.cart.calls[0]![1]).to.have.nested.property('variant.id', 'eggs-s');
  });

  it('chooses an axis by itself only where something is sold with its one value', async () => {
    const axis = (id: string) => ({ id, label: id, values: [{ id: 'one', label: `One ${id}` }] });
    const terms = {
      options: [axis('size'), axis('cut')],
      variants: [{ id: 'eggs-one', options: { size: 'one' } }],
    };
    const { show, value, buy } = await draw('eggs', selling(terms));
    expect(value('One cut').querySelector('input')).to.have.property('checked', false);
    buy().click();
    expect(show.cart.calls[0]![1]).to.have.nested.property('variant.id', 'eggs-one');
  });

  it('leads to the store where none of its options is sold with a variant', async () => {
    const options = [{ id: 'size', label: 'Size', values: [{ id: 'S', label: 'S' }] }];
    const variants = [{ id: 'eggs-l', options: { size: 'L' } }];
    const { show, buy } = await draw('eggs', selling({ options, variants }));
    expect(buy()).to.have.trimmed.text('View in store');
    expect(buy()).to.have.attribute('href', 'https://shop.example/products/eggs');
    expect(show.cart.calls).to.eql([]);
  });

  it('says what a measure costs and cost before beside its own price alone', async () => {
    const honey = sampleGoods.find(({ id }) => id === 'honey')!;
    const usd = (amount: number) => ({ amount, currency: 'USD' });
    const unitPrice = { price: usd(380), per: '100 g' };
    const catalog = [{ ...honey, compareAt: usd(3100), unitPrice }];
    const { element, choose } = await draw('honey', new FakeShow({ catalog }));
    const head = () =>
      element.renderRoot.querySelector<HTMLElement>('h2')!.parentElement!.innerText;
    expect(head()).to.contain('$3.80 per 100 g').and.to.contain('$31.00');
    await choose('1 kg');
    expect(head())
      .to.contain('$29.90')
      .and.not.match(/3\.80|31\.00/);
    await choose('250 g');
    expect(head()).to.contain('$3.80 per 100 g').and.to.contain('$31.00');
  });

  it('says that no more are sold at once when one has come to the most', async () => {
    const { element } = await draw('eggs', selling({ quantity: { max: 2 } }));
    const many = () => element.renderRoot.querySelector('output')!;
    expect(many()).to.have.trimmed.text('1');
    element.renderRoot.querySelector<HTMLElement>('[aria-label="One more"]')!.click();
    await settled(element);
    expect(many().textContent.trim()).to.equal('2, 2 at most');
    await expect(element).to.be.accessible();
  });

  it('shows what was chosen first, and once, wherever its pictures were scrolled to', async () => {
    const rice = sampleGoods.find(({ id }) => id === 'rice')!;
    const [face, field] = rice.pictures;
    const variants = rice.variants!.map((one) =>
      one.id === 'rice-brown-2.5' ? { ...one, picture: field! } : one,
    );
    const { element, choose } = await draw(
      'rice',
      new FakeShow({ catalog: [{ ...rice, variants }] }),
    );
    const gallery = element.renderRoot.querySelector('.gallery')!;
    const alts = () => [...gallery.querySelectorAll('img')].map(({ alt }) => alt);
    gallery.scrollTo({ left: gallery.scrollWidth });
    expect(gallery.scrollLeft).to.be.greaterThan(0);
    await choose('Brown');
    await choose('2.5 kg');
    expect(alts()).to.eql([field!.alt, face!.alt]);
    expect(gallery.scrollLeft).to.equal(0);
  });

  it('remembers how many one wanted while fewer are left for a moment', async () => {
    const { element, show } = await draw('eggs', new FakeShow({ gauges: { 'stock:eggs': 9 } }));
    const many = () => element.renderRoot.querySelector('output');
    for (let taps = 0; taps < 4; taps += 1) {
      element.renderRoot.querySelector<HTMLElement>('[aria-label="One more"]')!.click();
      await settled(element);
    }
    expect(many()).to.have.trimmed.text('5');
    show.set({ gauges: { 'stock:eggs': 2 } });
    await settled(element);
    expect(many()).to.have.trimmed.text('2');
    show.set({ gauges: { 'stock:eggs': 8 } });
    await settled(element);
    expect(many()).to.have.trimmed.text('5');
  });

  it('says that there is no way to the store where its address is refused', async () => {
    const show = selling({ url: 'javascript:alert(1)' });
    show.cart.status = 'absent';
    const { element } = await draw('eggs', show);
    expect(element.renderRoot.querySelector('.buy')).to.have.trimmed.text(
      'The way to the store is missing here.',
    );
  });

  it('never offers more than there is', async () => {
    const { element } = await draw('eggs', new FakeShow({ gauges: { 'stock:eggs': 1 } }));
    const more = element.renderRoot.querySelector<HTMLButtonElement>('[aria-label="One more"]')!;
    more.focus();
    more.click();
    await settled(element);
    expect(more).to.have.attribute('aria-disabled', 'true');
    expect(element.renderRoot.querySelector('output')).to.have.trimmed.text('1');
    expect(element.shadowRoot?.activeElement).to.equal(more);
  });

  it('says why it failed in the store’s words', async () => {
    const { element, show, buy } = await draw('eggs');
    show.cart.answer = () =>
      Promise.reject(new StallError('store-failed', { message: 'Two trays a customer, please.' }));
    buy().click();
    await settled(element);
    expect(element.renderRoot.querySelector('[role=alert]')).to.have.trimmed.text(
      'Two trays a customer, please.',
    );
    expect(buy()).to.have.trimmed.text('Add to basket');
  });

  it('shows nobody who buys what was written for developers', async () => {
    for (const fault of [
      new DOMException('signal is aborted without reason', 'AbortError'),
      Object.assign(new Error('Network Error'), { code: 'ERR_NETWORK' }),
    ]) {
      const { element, show, buy } = await draw('eggs');
      show.cart.answer = () => Promise.reject(fault);
      buy().click();
      await settled(element);
      expect(element.renderRoot.querySelector('[role=alert]')).to.have.trimmed.text(
        'The store did not take it.',
      );
    }
  });

  it('tells where it comes from', async () => {
    const { element } = await draw('persimmons');
    const text = element.renderRoot.querySelector('.provenance')!.textContent;
    expect(text).to.contain('Willow Bend, Placer County, United States');
    expect(text).to.contain('November 20, 2026');
    expect(text).to.contain('USDA Organic · Valley Certifiers · 8150001');
    expect(text).to.contain('4 to 8 °C');
  });

  it('shows who grew it, and where its certificates can be checked', async () => {
    const { element } = await draw('persimmons');
    const face = element.renderRoot.querySelector('.grower img')!;
    expect(face.parentElement).to.have.trimmed.text('Mei Lin');
    expect(face).to.have.attribute('width', '800');
    expect(face.getBoundingClientRect()).to.include({ width: 40, height: 40 });
    expect(proof(element)).to.have.attribute('href', 'https://certifier.example/8150001');
    const { element: rice } = await draw('rice');
    expect(proof(rice)).to.have.attribute('href', 'https://register.example/GI-1');
    expect(proof(rice)).to.have.attribute('rel', 'noopener');
  });

  it('leads nowhere to check what names a refused address, and says it all the same', async () => {
    const url = 'javascript:alert(1)';
    const provenance = {
      origin: { country: 'US' },
      certificates: [{ name: 'USDA Organic', number: '8150001', url }],
      geographicalIndication: { name: 'Placer eggs', url },
    };
    const { element } = await draw('eggs', selling({ provenance }));
    expect(proof(element)).to.equal(null);
    const text = element.renderRoot.querySelector('.provenance')!.textContent;
    expect(text).to.contain('USDA Organic · 8150001').and.to.contain('Placer eggs');
  });

  it('tells the way from the field to the box', async () => {
    const { element } = await draw('persimmons');
    const steps = [...element.renderRoot.querySelectorAll<HTMLElement>('.trace li')];
    expect(steps.map((step) => step.innerText.replace(/\s+/g, ' ').trim())).to.eql([
      'Planted March 1998 Grafted on wild rootstock.',
      'Harvested November 20, 2026',
      'Packed',
    ]);
    expect(steps[1]!.querySelector('img')).to.have.attribute('alt', 'Hands at the harvest');
  });

  it('sells in the seller’s steps, and not at all where fewer are left', async () => {
    const { element, show, buy } = await draw(
      'eggs',
      selling({ quantity: { min: 6, max: 24, step: 6 } }),
    );
    const many = () => element.renderRoot.querySelector('output')!.textContent.trim();
    const more = () => element.renderRoot.querySelector<HTMLElement>('[aria-label="One more"]')!;
    expect(many()).to.equal('6');
    expect(element.renderRoot.querySelector('.rule')).to.have.trimmed.text(
      '6 or more · in steps of 6 · 24 at most',
    );
    more().click();
    await settled(element);
    expect(many()).to.equal('12');
    buy().click();
    await settled(element);
    expect(show.cart.calls[0]![1]).to.have.property('quantity', 12);
    show.set({ gauges: { 'stock:eggs': 5 } });
    await settled(element);
    expect(element.renderRoot.querySelector('.sold-out')).to.have.trimmed.text('Sold out');
  });

  it('says how it is sold: by weight, ahead, when it comes', async () => {
    const { element, price, buy } = await draw(
      'eggs',
      selling({
        weighed: true,
        unitPrice: { price: { amount: 500, currency: 'USD' }, per: 'kg' },
        preOrder: { from: '2027-03' },
        delivery: { min: 1, max: 1 },
      }),
    );
    expect(price()).to.equal('about $12.90');
    expect(element.renderRoot.querySelector('.note')).to.have.trimmed.text('$5.00 per kg');
    const terms = element.renderRoot.querySelector<HTMLElement>('.terms')!.innerText;
    expect(terms).to.contain('the price is an estimate');
    expect(terms).to.contain('sent from March 2027 on');
    expect(terms).to.contain('Delivered in 1 day');
    expect(buy()).to.have.trimmed.text('Pre-order');
    await expect(element).to.be.accessible();
  });

  it('books a visit by its date, and says how many places each has', async () => {
    const day = (id: string) => ({ id, label: id });
    const show = selling({
      visit: { place: 'Upper orchard', url: 'https://map.example/orchard' },
      options: [{ id: 'day', label: 'Day', values: [day('sat'), day('sun')] }],
      variants: ['sat', 'sun'].map((id) => ({ id: `visit-${id}`, options: { day: id } })),
    });
    show.set({ gauges: { 'stock:eggs/visit-sat': 4, 'stock:eggs/visit-sun': 1 } });
    const { element, value, choose, buy } = await draw('eggs', show);
    expect(value('sat').innerText).to.contain('4 places left');
    expect(value('sun').innerText).to.contain('One place left');
    expect(element.renderRoot.querySelector('.terms a')).to.have.attribute(
      'href',
      'https://map.example/orchard',
    );
    await choose('sun');
    expect(buy()).to.have.trimmed.text('Book a visit');
  });

  it('tells the grower where it is not delivered and would be bought', async () => {
    const provenance = { origin: { country: 'US' }, deliversTo: ['US'] };
    const { element, show } = await draw('eggs', selling({ provenance }));
    const area = element.renderRoot.querySelector<HTMLDetailsElement>('.area')!;
    area.querySelector('summary')!.click();
    await waitUntil(() => area.querySelector('select'));
    const select = area.querySelector('select')!;
    const pick = async (region: string) => {
      select.value = region;
      select.dispatchEvent(new Event('change'));
      await settled(element);
    };
    await pick('US');
    expect(area.querySelector('[role=status]')).to.have.trimmed.text(
      'It is delivered to United States.',
    );
    await pick('CN');
    area.querySelector<HTMLElement>('button')!.click();
    await settled(element);
    expect(show.calls).to.deep.include(['wish', { of: 'area', product: 'eggs', region: 'CN' }]);
    expect(area.querySelector('[role=status]')).to.have.trimmed.text('The grower knows now');
    await expect(element).to.be.accessible();
  });

  it('keeps to its width, however long the name of a country is', async () => {
    const provenance = { origin: { country: 'US' }, deliversTo: ['US'] };
    const { element } = await draw('eggs', selling({ provenance }));
    element.style.inlineSize = '300px';
    const area = element.renderRoot.querySelector<HTMLDetailsElement>('.area')!;
    area.querySelector('summary')!.click();
    await waitUntil(() => area.querySelector('select'));
    await settled(element);
    const edge = element.getBoundingClientRect().right;
    for (const part of ['.area button', '.buy .button', '.provenance']) {
      const { right } = element.renderRoot.querySelector(part)!.getBoundingClientRect();
      expect(right, part).to.be.at.most(edge);
    }
  });

  it('says which parts of a country it is delivered to, and asks who is elsewhere', async () => {
    const provenance = { origin: { country: 'US' }, deliversTo: ['US-CA', 'US-OR', 'MX'] };
    const { element } = await draw('eggs', selling({ provenance }));
    expect(element.renderRoot.textContent).to.contain('United States (CA, OR), Mexico');
    const area = element.renderRoot.querySelector<HTMLDetailsElement>('.area')!;
    area.querySelector('summary')!.click();
    await waitUntil(() => area.querySelector('select'));
    const select = area.querySelector('select')!;
    select.value = 'US';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(area.querySelector('[role=status]')).to.have.trimmed.text(
      'It is delivered to United States (CA, OR).',
    );
    expect(area.querySelector('button')).to.have.attribute('aria-disabled', 'false');
  });

  it('is carried on at a phone by a link that says how, and where it stood', async () => {
    const show = new FakeShow({ state: { seq: 7 } });
    show.cart.status = 'absent';
    const { element } = await draw('eggs', show);
    element.renderRoot.querySelector<HTMLElement>('[part=carry-on] summary')!.click();
    await waitUntil(() => element.renderRoot.querySelector('stall-share'));
    await customElements.whenDefined('stall-share');
    const share = element.renderRoot.querySelector('stall-share')!;
    await share.updateComplete;
    const base = 'https://live.example/go/show-1/eggs';
    const page = encodeURIComponent(location.origin);
    expect(share.href).to.equal(`${base}?via=copy&seq=7&page=${page}`);
    expect(share.codeHref).to.equal(`${base}?via=qr&seq=7&page=${page}`);
    expect(share.label).to.equal('Pasture eggs, tray of 30');
    // A code that changes while the show goes on is hard to scan.
    show.set({ stage: { seq: 8 } });
    await settled(element);
    expect(share.codeHref).to.contain('seq=7');
    // In a store of its own nobody earns by it.
    show.cart.status = 'ready';
    show.set({ stage: { seq: 9 } });
    await settled(element);
    expect(share.codeHref).to.equal('https://shop.example/products/eggs');
    await expect(element).to.be.accessible();
  });

  it('brings what it is carried on by into sight', async () => {
    const { element } = await draw('eggs');
    // As in a sheet, which shows a part of it.
    element.style.cssText = 'display: block; block-size: 400px; overflow: auto';
    const details = element.renderRoot.querySelector<HTMLElement>('[part=carry-on]')!;
    const summary = details.querySelector('summary')!;
    summary.scrollIntoView({ block: 'end' });
    summary.click();
    const edge = element.getBoundingClientRect().bottom;
    await waitUntil(
      () => summary.getBoundingClientRect().top < edge - 300,
      'as much of it as there is room for',
    );
  });

  it('says of what was chosen after something was added that it is not in the basket', async () => {
    const { choose, buy } = await draw('honey');
    await choose('250 g');
    buy().click();
    await waitUntil(() => buy().textContent.includes('In your basket'));
    await choose('1 kg');
    expect(buy()).to.have.trimmed.text('Add to basket');
  });

  it('has its shape while the goods are on their way, and does not call it gone', async () => {
    const show = new FakeShow({ catalog: [], state: { catalog: 'v1' } });
    const { element } = await draw('eggs', show);
    expect(element.renderRoot.querySelector('[role=status]')).to.have.trimmed.text(
      'The goods are being laid out',
    );
    expect(element.renderRoot.textContent).not.to.contain('no longer for sale');
    show.set({ catalog: sampleGoods });
    await settled(element);
    expect(element.renderRoot.querySelector('h2')).to.have.trimmed.text('Pasture eggs, tray of 30');
  });

  it('keeps the sign of a currency behind its letters where one reads from right to left', async () => {
    const element = await inShow<ProductElement>(
      new FakeShow(),
      html`<stall-product product="eggs" lang="ar" dir="rtl"></stall-product>`,
    );
    const price = element.renderRoot.querySelector('.price span')!.firstChild!.nextSibling as Text;
    const leftOf = (letter: string) => {
      const at = price.data.indexOf(letter);
      const range = document.createRange();
      range.setStart(price, at);
      range.setEnd(price, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf('U')).to.be.lessThan(leftOf('S'));
    expect(leftOf('S')).to.be.lessThan(leftOf('$'));
  });

  it('says so when it left the show', async () => {
    const { element, show } = await draw('eggs');
    show.set({ state: { removed: [{ product: 'eggs', at: 2 }] } });
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('no longer for sale');
  });
});
