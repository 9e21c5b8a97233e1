import { ContextProvider } from '@lit/context';
import { EMPTY_SHOW } from '@livestall/protocol';
import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { navigatorContext } from '../context/navigator-context.js';
import { provideShow } from '../context/provide-show.js';
import { StallNavigation } from '../live-stall/stall-navigation.js';
import '../locales/zh.js';
import './define.js';
import type { ProductsElement } from './products-element.js';

const draw = (show: FakeShow) =>
  inShow<ProductsElement>(show, html`<stall-products></stall-products>`);

describe('stall-products', () => {
  it('is accessible', async () => {
    const element = await draw(
      new FakeShow({
        gauges: { 'stock:eggs': 0, 'stock:honey': 4 },
        state: { pins: [{ product: 'honey', at: 1 }] },
      }),
    );
    await expect(element).to.be.accessible();
  });

  it('marks what is shown and lists all in order', async () => {
    const element = await draw(new FakeShow({ state: { pins: [{ product: 'honey', at: 1 }] } }));
    const rows = [...element.renderRoot.querySelectorAll('.row')];
    expect(rows.map((row) => row.querySelector('.title')?.textContent)).to.deep.equal([
      'Fuyu persimmons',
      'Wildflower honey',
      'New-harvest rice',
      'Pasture eggs, tray of 30',
    ]);
    expect(rows.filter((row) => row.querySelector('.now'))).to.deep.equal([rows[1]]);
  });

  it('is a skeleton while loading, and has words for empty', async () => {
    const show = new FakeShow({ connection: 'connecting', state: EMPTY_SHOW, catalog: [] });
    const element = await draw(show);
    expect(element.renderRoot.querySelector('.skeleton')).to.not.equal(null);
    show.set({ connection: 'streaming', state: { seq: 3 } });
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('Nothing laid out yet');
  });

  it('shows hostile names as text', async () => {
    const title = '<img src=x onerror=alert(1)>\u202e';
    const show = new FakeShow();
    const eggs = show.catalog.get('eggs')!;
    show.set({ catalog: [{ ...eggs, title, url: 'javascript:alert(1)' }] });
    const element = await draw(show);
    const link = element.renderRoot.querySelector('.title')!;
    expect(link.textContent).to.equal(title);
    expect(link.hasAttribute('href')).to.equal(false);
  });

  /** A show with so many goods that they are searched. */
  const many = (): FakeShow => {
    const show = new FakeShow();
    const eggs = show.catalog.get('eggs')!;
    const jams = Array.from({ length: 12 }, (_, n) => ({
      ...{ ...eggs, id: `jam-${n}`, title: `Jam no. ${n}`, unit: '250 g' },
    }));
    show.set({
      catalog: [{ ...eggs, title: 'Crème of chestnuts' }, ...jams],
      gauges: { 'stock:jam-3': 0 },
      state: { order: [], shown: [{ product: 'jam-1', from: 1, to: 2 }] },
    });
    return show;
  };
  const titles = (element: ProductsElement) =>
    [...element.renderRoot.querySelectorAll('.title')].map((title) => title.textContent);
  const look = async (element: ProductsElement, typed: string) => {
    const field = element.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')!;
    field.value = typed;
    field.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
  };
  const filter = async (element: ProductsElement, name: string) => {
    const buttons = [...element.renderRoot.querySelectorAll<HTMLElement>('.filters button')];
    buttons.find((button) => button.textContent?.trim() === name)?.click();
    await element.updateComplete;
  };

  it('is searched above twelve goods, without accents and in any order, and is accessible then', async () => {
    expect((await draw(new FakeShow())).renderRoot.querySelector('input')).to.equal(null);
    const element = await draw(many());
    await expect(element).to.be.accessible();
    await look(element, 'CHESTNUTS creme');
    expect(titles(element)).to.deep.equal(['Crème of chestnuts']);
    await look(element, '250 jam 11');
    expect(titles(element)).to.deep.equal(['Jam no. 11']);
    // Its number is that which the host calls it by.
    expect(element.renderRoot.querySelector('.number')?.textContent).to.equal('13');
    await look(element, 'cheese');
    expect(element.renderRoot.textContent).to.contain('Nothing like that is here.');
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector<HTMLElement>('.none .button')?.click();
    await settled(element);
    expect(titles(element)).to.have.length(13);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('All');
  });

  it('draws what is far from the view by its name, and in full once it comes near', async () => {
    const show = many();
    const [jam] = [...show.catalog.values()].slice(1);
    const jams = Array.from({ length: 120 }, (_, n) => ({ ...jam!, id: `j${n}`, title: `J${n}` }));
    show.set({ catalog: jams, state: { removed: [] } });
    const element = await draw(show);
    const row = (n: number) =>
      element.renderRoot.querySelector<HTMLElement>(`[data-product=j${n}]`)!;
    const button = (n: number) => row(n).querySelector('.button');
    expect(button(0)).to.not.equal(null);
    await waitUntil(() => titles(element).length === 120, 'all are drawn');
    await aTimeout(100);
    expect(button(110)).to.equal(null);
    await expect(element).to.be.accessible();
    row(110).scrollIntoView();
    await waitUntil(() => button(110) !== null, 'is drawn', { timeout: 10_000 });
    show.set({ gauges: { 'stock:j110': 3 } });
    await settled(element);
    expect(row(110).textContent).to.contain('Only 3 left');
  });

  it('says what it costs by measure, however few are left', async () => {
    const show = many();
    const [jam] = [...show.catalog.values()].slice(1);
    const unitPrice = { price: { amount: 400, currency: 'USD' }, per: '100 g' };
    const few = { ...jam!, id: 'few', title: 'Jam', unit: 'jar of 250 g', unitPrice };
    show.set({ catalog: [few], state: { removed: [] }, gauges: { 'stock:few': 5 } });
    const element = await draw(show);
    const note = element.renderRoot.querySelector('[data-product=few] .note')!;
    const shown = [...note.children].filter((one) => getComputedStyle(one).display !== 'none');
    const words = shown.map(({ textContent }) => textContent).join('');
    expect(words).to.equal('Only 5 left · $4.00 per 100 g');
  });

  it('says on the button how many it puts into the basket, where that is more than one', async () => {
    const show = new FakeShow();
    const eggs = show.catalog.get('eggs')!;
    const lemons = { ...eggs, id: 'lemons', quantity: { min: 6 } };
    show.set({ catalog: [eggs, lemons], state: { order: [] } });
    const element = await draw(show);
    const button = (id: string) =>
      element.renderRoot.querySelector<HTMLElement>(`[data-product=${id}] .button`)!;
    expect(button('eggs')).to.have.trimmed.text('Add to basket');
    expect(button('lemons')).to.have.trimmed.text('Add to basket × 6');
    expect(button('lemons').ariaLabel).to.match(/^Add to basket × 6: /);
    button('lemons').click();
    expect(show.cart.calls[0]![1]).to.have.property('quantity', 6);
    await settled(element);
    await waitUntil(() => button('lemons').textContent.trim() === 'In your basket');
  });

  it('wants the prices of what is near the view, and of nothing once it has gone', async () => {
    const show = many();
    const [jam] = [...show.catalog.values()].slice(1);
    show.set({
      catalog: Array.from({ length: 120 }, (_, n) => ({ ...jam!, id: `j${n}`, title: `J${n}` })),
    });
    const element = await draw(show);
    // The page may stand where another test has scrolled it to.
    scrollTo(0, 0);
    const wanted = () => [...show.cart.wanted.values()].flat();
    await waitUntil(() => titles(element).length === 120, 'all are drawn');
    await waitUntil(() => wanted().includes('j0'), 'the first are wanted', { timeout: 10_000 });
    expect(wanted()).to.not.include('j110');
    element.renderRoot.querySelector('[data-product=j110]')!.scrollIntoView();
    await waitUntil(() => wanted().includes('j110'), 'the last are wanted', { timeout: 10_000 });
    await waitUntil(() => !wanted().includes('j0'), 'the first are no longer');
    element.remove();
    expect(wanted()).to.eql([]);
  });

  /** What rows were drawn anew meanwhile. */
  const drawnAnew = async (element: ProductsElement, meanwhile: () => void) => {
    const changed = new Set<string | undefined>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        changed.add(target.parentElement?.closest<HTMLElement>('.row')?.dataset['product']);
      }
    });
    const about = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(element.renderRoot, about);
    meanwhile();
    await settled(element);
    await aTimeout(0);
    observer.disconnect();
    return [...changed];
  };

  it('draws no row anew where something else has changed', async () => {
    const show = many();
    const element = await draw(show);
    await waitUntil(() => titles(element).length === 13, 'all are drawn');
    const changed = await drawnAnew(element, () => show.set({ gauges: { 'stock:jam-5': 2 } }));
    expect(changed).to.eql(['jam-5']);
  });

  it('asks no row for its looks where the viewer goes to another place, and opens goods there', async () => {
    const show = many();
    let asked = 0;
    show.address = () => ((asked += 1), null);
    const around = document.createElement('div');
    provideShow(around, show);
    const stall = new ContextProvider(around, { context: navigatorContext });
    const navigation = new StallNavigation((navigator) => stall.setValue(navigator));
    stall.setValue(navigation.navigator());
    const parentNode = around;
    const element = await fixture<ProductsElement>(html`<stall-products></stall-products>`, {
      parentNode,
    });
    scrollTo(0, 0);
    const full = () => element.renderRoot.querySelectorAll('.buy').length;
    await waitUntil(() => full() === 13, 'all are drawn in full', { timeout: 10_000 });
    asked = 0;
    navigation.navigator().openView('goods');
    await settled(element);
    expect(asked).to.equal(0);
    element.renderRoot.querySelector<HTMLElement>('[data-product=jam-1] .title')!.click();
    expect(navigation.place).to.include({ product: 'jam-1', view: 'goods' });
  });

  it('keeps the focus on a product that sells out, moves to another part of the list, or is gone', async () => {
    const show = many();
    const element = await draw(show);
    const focused = () =>
      element.shadowRoot?.activeElement?.closest<HTMLElement>('.row')?.dataset['product'];
    const row = (id: string) => element.renderRoot.querySelector(`[data-product=${id}]`)!;
    row('jam-1').querySelector<HTMLElement>('.button')!.focus();
    show.set({ gauges: { 'stock:jam-1': 0 } });
    await settled(element);
    expect(focused()).to.equal('jam-1');
    row('jam-11').querySelector<HTMLElement>('.title')!.focus();
    show.set({ state: { removed: [{ product: 'eggs', at: 1 }] } });
    await settled(element);
    expect(row('jam-11').closest('.part')).to.equal(row('jam-1').closest('.part'));
    expect(focused()).to.equal('jam-11');
    show.set({ state: { removed: ['eggs', 'jam-11'].map((product) => ({ product, at: 1 })) } });
    await settled(element);
    expect(focused()).to.equal('jam-10');
  });

  it('draws its rows in the language that the page changed to', async () => {
    const element = await draw(new FakeShow());
    element.lang = 'zh';
    await waitUntil(() => element.renderRoot.textContent.includes('加入购物篮'), 'is Chinese');
  });

  it('hides nothing by a search that went with the goods that were taken off', async () => {
    const show = many();
    const element = await draw(show);
    await look(element, 'cheese');
    expect(titles(element)).to.be.empty;
    show.set({ catalog: [...show.catalog.values()].slice(0, 3) });
    await settled(element);
    expect(titles(element)).to.have.length(3);
  });

  describe('as a carousel', () => {
    const drawRow = async (show: FakeShow, dir: 'ltr' | 'rtl' = 'ltr') => {
      const element = await inShow<ProductsElement>(
        show,
        html`<stall-products carousel dir=${dir} style="inline-size: 500px"></stall-products>`,
      );
      const row = element.renderRoot.querySelector<HTMLElement>('.carousel')!;
      const way = (end: string) => element.renderRoot.querySelector<HTMLElement>(`.way.${end}`)!;
      const seen = (end: string) => getComputedStyle(way(end)).display !== 'none';
      const card = (id: string) => row.querySelector<HTMLElement>(`[data-product=${id}]`)!;
      const isWithin = (one: Element) => {
        const [{ left, right }, room] = [one.getBoundingClientRect(), row.getBoundingClientRect()];
        return left >= room.left - 1 && right <= room.right + 1;
      };
      await waitUntil(() => seen('last'), 'goes on', { timeout: 10_000 });
      return { element, row, seen, way, card, isWithin };
    };

    it('has the goods side by side, with their marks and buttons, and no search', async () => {
      const show = many();
      const perEgg = { price: { amount: 43, currency: 'USD' }, per: 'egg, or a dozen' };
      const catalog = [...show.catalog.values()].map((one) => ({ ...one, unitPrice: perEgg }));
      const gauges = { 'stock:jam-3': 0, 'stock:jam-5': 3 };
      show.set({ catalog, gauges, state: { pins: [{ product: 'jam-0', at: 3 }] } });
      const { element, card, row } = await drawRow(show);
      expect(element.renderRoot.querySelector('input')).to.equal(null);
      expect(titles(element)).to.have.length(13);
      const [first, second] = ['eggs', 'jam-0'].map((id) => card(id).getBoundingClientRect());
      expect(first!.top).to.equal(second!.top);
      expect(first!.right).to.be.at.most(second!.left);
      expect(card('jam-0').innerText).to.contain('Shown now');
      expect(card('jam-1').innerText).to.contain('Shown');
      expect(card('jam-3').innerText).to.contain('Sold out');
      expect(row.scrollWidth).to.be.greaterThan(row.clientWidth);
      expect(element.scrollWidth).to.equal(500);
      const wide = [...row.querySelectorAll('.button')].filter(
        (one) => one.clientWidth > card('eggs').clientWidth,
      );
      expect(wide).to.eql([]);
      await expect(element).to.be.accessible();
      card('eggs').querySelector<HTMLElement>('.button')!.click();
      expect(show.cart.calls[0]![1]).to.have.nested.property('product.id', 'eggs');
    });

    for (const dir of ['ltr', 'rtl'] as const) {
      it(`goes on by a mouse as far as there are goods (${dir})`, async () => {
        const { seen, way, card, isWithin } = await drawRow(many(), dir);
        expect(seen('first')).to.equal(false);
        expect(isWithin(card('eggs'))).to.equal(true);
        way('last').click();
        await waitUntil(() => seen('first'), 'can go back');
        expect(isWithin(card('eggs'))).to.equal(false);
        for (let taps = 0; seen('last') && taps < 20; taps += 1) {
          way('last').click();
          await aTimeout(200);
        }
        await waitUntil(() => !seen('last'), 'has come to the end');
        expect(isWithin(card('jam-11'))).to.equal(true);
        way('first').click();
        await waitUntil(() => seen('last'), 'goes on again');
      });
    }

    it('goes along with keys, by goods and their buttons alone', async () => {
      const { element, card, isWithin } = await drawRow(many());
      card('eggs').querySelector<HTMLElement>('.title')!.focus();
      const reached: (string | undefined)[] = [];
      for (let taps = 0; taps < 12; taps += 1) {
        await sendKeys({ press: 'Tab' });
        const focused = element.shadowRoot!.activeElement!;
        reached.push(focused.closest<HTMLElement>('.row')?.dataset['product']);
        await waitUntil(() => isWithin(focused), `${focused.textContent} is in sight`);
      }
      expect(reached.slice(0, 3)).to.eql(['eggs', 'jam-0', 'jam-0']);
      expect(reached).to.not.include(undefined);
    });

    it('draws of many goods what is near, and of the others the names', async () => {
      const show = many();
      const jam = show.catalog.get('jam-0')!;
      const jams = Array.from({ length: 300 }, (_, n) => ({ ...jam, id: `j${n}`, title: `J${n}` }));
      show.set({ catalog: jams, state: { removed: [] } });
      const { element, card } = await drawRow(show);
      await waitUntil(() => titles(element).length === 300, 'all are drawn', { timeout: 10_000 });
      await aTimeout(100);
      expect(card('j290').querySelector('.button')).to.equal(null);
      card('j290').scrollIntoView();
      const drawn = () => card('j290').querySelector('.button') !== null;
      await waitUntil(drawn, 'is drawn', { timeout: 10_000 });
    });

    it('is a row while the goods are on their way', async () => {
      const show = new FakeShow({ connection: 'connecting', state: EMPTY_SHOW, catalog: [] });
      const element = await inShow(show, html`<stall-products carousel></stall-products>`);
      const [one, other] = element.renderRoot.querySelectorAll('.face');
      expect(one!.getBoundingClientRect().top).to.equal(other!.getBoundingClientRect().top);
    });

    it('becomes a list, and a row again', async () => {
      const { element } = await drawRow(many());
      element.carousel = false;
      await element.updateComplete;
      expect(element.renderRoot.querySelector('.way')).to.equal(null);
      expect(element.renderRoot.querySelector('input')).to.not.equal(null);
      element.carousel = true;
      await element.updateComplete;
      const last = element.renderRoot.querySelector('.way.last')!;
      await waitUntil(() => getComputedStyle(last).display !== 'none', 'goes on');
    });
  });

  it('is emptied by Escape, but for that of an input method', async () => {
    const element = await draw(many());
    await look(element, 'cheese');
    const field = element.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')!;
    const escape = async (isComposing: boolean) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing }));
      await element.updateComplete;
    };
    await escape(true);
    expect(field.value).to.equal('cheese');
    await escape(false);
    expect(field.value).to.equal('');
    expect(titles(element)).to.have.length(13);
  });

  it('shows what was shown so far, what is to come, and what can be had', async () => {
    const element = await draw(many());
    await filter(element, 'Shown so far');
    expect(titles(element)).to.deep.equal(['Jam no. 1']);
    expect(element.renderRoot.textContent).to.match(/Shown\s*Jam no\. 1/);
    await filter(element, 'Still to come');
    expect(titles(element)).to.have.length(12).and.not.include('Jam no. 1');
    await filter(element, 'In stock');
    expect(titles(element)).to.have.length(12).and.not.include('Jam no. 3');
  });

  it('holds nothing for in stock that the store has yet to say, asks for all of it, and says so', async () => {
    const show = many();
    const goods = [...show.catalog.values()];
    const said = (asked: readonly string[], left: Record<string, number> = {}) =>
      goods.map((one) => {
        const { id } = one;
        const quote = asked.includes(id) ? ('asking' as const) : ('told' as const);
        return { ...one, quote, ...(id in left && { left: left[id] }) };
      });
    show.cart.missing.delete('quote');
    show.set({ catalog: said(['jam-9', 'jam-10', 'jam-11']) });
    const element = await draw(show);
    const wanted = () => [...show.cart.wanted.values()];
    const status = () => element.renderRoot.querySelector('[role=status]')?.textContent.trim();
    await filter(element, 'In stock');
    expect(titles(element)).to.have.length(9).and.not.include('Jam no. 10');
    expect(element.renderRoot.querySelector('.checking')?.textContent).to.contain(
      'Asking the store',
    );
    expect(status()).to.contain('Asking the store');
    expect(wanted()).to.deep.include(['jam-9', 'jam-10', 'jam-11']);
    await expect(element).to.be.accessible();
    show.set({ catalog: said(['jam-11'], { 'jam-9': 0 }) });
    await settled(element);
    expect(titles(element)).to.include('Jam no. 10').and.not.include('Jam no. 9');
    expect(wanted()).to.deep.include(['jam-11']);
    show.set({ catalog: said([], { 'jam-9': 0 }) });
    await settled(element);
    expect(status()).to.equal('11 found');
    expect(element.renderRoot.querySelector('.checking')).to.equal(null);
  });

  it('does not say that nothing is there while the store is asked', async () => {
    const show = many();
    const goods = [...show.catalog.values()];
    show.set({ catalog: goods.map((one) => ({ ...one, quote: 'asking' as const })) });
    const element = await draw(show);
    await filter(element, 'In stock');
    expect(titles(element)).to.be.empty;
    expect(element.renderRoot.querySelector('.none')).to.equal(null);
    show.set({ catalog: goods.map((one) => ({ ...one, quote: 'told' as const, left: 0 })) });
    await settled(element);
    expect(element.renderRoot.querySelector('.none')).to.not.equal(null);
  });

  it('leaves nothing that keys come to behind the note on prices', async () => {
    const show = many();
    const goods = [...show.catalog.values()];
    show.set({ catalog: goods.map((one) => ({ ...one, quote: 'unknown' as const })) });
    const element = await draw(show);
    const scroller = element.parentElement!;
    Object.assign(scroller.style, { inlineSize: '340px', blockSize: '400px', overflow: 'auto' });
    await waitUntil(() => titles(element).length === 13, 'all are drawn');
    const note = element.renderRoot.querySelector('.prices')!;
    const links = [...element.renderRoot.querySelectorAll<HTMLElement>('.row :is(a, button)')];
    for (const link of links) {
      link.focus();
      const { bottom } = link.getBoundingClientRect();
      expect(bottom, link.textContent).to.be.at.most(note.getBoundingClientRect().top);
    }
  });

  it('keeps a place for prices that the store is asked for, and says when it did not say them', async () => {
    const show = new FakeShow();
    const eggs = show.catalog.get('eggs')!;
    show.set({ catalog: [{ ...eggs, quote: 'asking' } as typeof eggs] });
    const element = await draw(show);
    expect(element.renderRoot.querySelector('.price')?.textContent).to.contain('on its way');
    await expect(element).to.be.accessible();
    show.set({ catalog: [{ ...eggs, quote: 'unknown' } as typeof eggs] });
    await settled(element);
    expect(element.renderRoot.querySelector('.price')?.textContent).to.contain('12.90');
    expect(element.renderRoot.textContent).to.contain('The store has not said its price');
    const others = [...new FakeShow().catalog.values()].filter(({ id }) => id !== 'eggs');
    show.set({ catalog: [{ ...eggs, quote: 'unknown' } as typeof eggs, ...others] });
    await settled(element);
    expect(element.renderRoot.textContent).to.contain('For some of these the store has not');
  });

  it('says nothing of a basket where the store has no price for what is asked for alone', async () => {
    const show = new FakeShow();
    const eggs = show.catalog.get('eggs')!;
    const asked = {
      ...eggs,
      quote: 'unknown',
      request: { prompt: 'For how many?' },
    } as typeof eggs;
    show.set({ catalog: [asked] });
    const element = await draw(show);
    expect(element.renderRoot.querySelector('.price')?.textContent).to.contain('12.90');
    expect(element.renderRoot.textContent).not.to.contain('basket has the one that counts');
  });

  it('does not show the show’s price as the store’s while the script that asks is on its way', async () => {
    const show = new FakeShow();
    show.cart.missing.delete('quote');
    const element = await draw(show);
    expect(element.renderRoot.querySelector('.price')?.textContent).to.contain('on its way');
  });
});
