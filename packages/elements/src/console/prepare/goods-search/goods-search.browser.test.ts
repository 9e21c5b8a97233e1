import { StallError, type CatalogPage, type Product } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inPrepare } from '../../../../testing/in-prepare.js';
import { settled } from '../../../../testing/in-show.js';

const PICTURE = new URL('/packages/server/sample/media/goods/pears.jpg', location.href).href;
const product = (id: string, more: Partial<Product> = {}): Product => ({
  ...{ id, title: `The ${id}`, pictures: [], url: `https://shop.example/${id}`, ref: `${id}-ref` },
  price: { amount: 900, currency: 'USD' },
  ...more,
});

async function inSearch(answer: (text: string, cursor?: string) => Promise<CatalogPage>) {
  const asked: [string, string?][] = [];
  const prepare = await inPrepare({
    part: 'goods',
    catalog: {
      name: 'shop',
      search: (text, cursor) => {
        asked.push(cursor === undefined ? [text] : [text, cursor]);
        return answer(text, cursor);
      },
    },
  });
  const { root, desk, click } = prepare;
  await click('Search your store');
  // Its script comes only now.
  await waitUntil(() => root.querySelector('[part=import]'), 'it opens', { timeout: 60_000 });
  await settled(desk);
  await settled(desk);
  const part = () => root.querySelector('[part=import]') as HTMLElement;
  const find = async (text: string) => {
    part().querySelector<HTMLInputElement>('[type=search]')!.value = text;
    part().querySelector('form')!.requestSubmit();
    await settled(desk);
    await settled(desk);
  };
  const tick = async (index: number) => {
    part().querySelectorAll<HTMLInputElement>('[type=checkbox]')[index]!.click();
    await settled(desk);
  };
  return { ...prepare, asked, part, find, tick };
}

describe('goods from the store', () => {
  afterEach(() => localStorage.clear());

  it('are found by words, ticked over several searches, and taken over with the store’s ids', async () => {
    const picture = { url: PICTURE, alt: 'Pears', width: 0, height: 0 };
    const gone = { ...picture, url: `${location.origin}/none-such.jpg` };
    const { desk, asked, part, find, tick, click, called, root } = await inSearch((text, cursor) =>
      Promise.resolve(
        text === 'pears'
          ? { products: [product('pears', { pictures: [picture, gone] })] }
          : cursor === undefined
            ? { products: [product('honey'), product('plums')], next: '2' }
            : { products: [product('figs')] },
      ),
    );
    await click('More');
    expect(part().querySelectorAll('.item')).to.have.length(3);
    const [honey] = part().querySelectorAll<HTMLInputElement>('[type=checkbox]');
    expect(honey?.disabled, 'it is among the goods').to.equal(true);
    await tick(2);
    await find('pears');
    await tick(0);
    await expect(desk).to.be.accessible();
    await click('Take over: 2');
    await waitUntil(() => !root.querySelector('[part=import]'));
    expect(asked).to.eql([[''], ['', '2'], ['pears']]);
    const [goods] = called('setGoods') as [Product[]];
    expect(goods.slice(-2).map(({ ref }) => ref)).to.eql(['figs-ref', 'pears-ref']);
    expect(goods.at(-1)?.pictures).to.have.length(1);
    expect(goods.at(-1)?.pictures[0]?.width).to.be.greaterThan(1);
  });

  it('say why the store does not answer, and ask again', async () => {
    let fails = true;
    const { part, click } = await inSearch(() =>
      fails ? Promise.reject(new Error('The shop is shut.')) : Promise.resolve({ products: [] }),
    );
    expect(part().querySelector('[role=alert]')?.textContent).to.contain('The shop is shut.');
    fails = false;
    await click('Try again');
    expect(part().textContent).not.to.contain('shut');
    expect(part().textContent).to.contain('Nothing found');
  });

  it('count by the newest words alone, and are kept ticked when the server fails', async () => {
    const slow: ((page: CatalogPage) => void)[] = [];
    const { host, part, find, tick, click } = await inSearch((text) =>
      text === ''
        ? new Promise((resolve) => slow.push(resolve))
        : Promise.resolve({ products: [product('figs')] }),
    );
    await find('figs');
    slow[0]?.({ products: [product('plums')] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(part().querySelectorAll('.item')).to.have.length(1);
    await tick(0);
    host.preparing = () => Promise.reject(new StallError('offline'));
    await click('Take over: 1');
    await waitUntil(() => part().textContent.includes('Not all of it is saved yet'));
    expect(part().querySelector<HTMLInputElement>('[type=checkbox]')?.checked).to.equal(true);
  });

  it('go on by the words that were searched, not by those that stand in the field meanwhile', async () => {
    const { asked, part, click } = await inSearch((_, cursor) =>
      Promise.resolve(
        cursor === undefined
          ? { products: [product('honey')], next: '2' }
          : { products: [product('figs')] },
      ),
    );
    const field = part().querySelector<HTMLInputElement>('[type=search]')!;
    field.value = 'pea';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await click('More');
    expect(asked).to.eql([[''], ['', '2']]);
    expect(field.value).to.equal('pea');
  });

  it('are listed once where the next page tells one of them again', async () => {
    const { part, click } = await inSearch((_, cursor) =>
      Promise.resolve(
        cursor === undefined
          ? { products: [product('plums'), product('figs')], next: '2' }
          : { products: [product('figs'), product('quinces')] },
      ),
    );
    await click('More');
    expect(
      [...part().querySelectorAll('.item strong')].map(({ textContent }) => textContent),
    ).to.eql(['The plums', 'The figs', 'The quinces']);
  });

  it('are cut to what a show takes, and not to be ticked where nobody can say what to leave out', async () => {
    const options = Array.from({ length: 11 }, (_, n) => ({
      ...{ id: `o${n}`, label: `Option ${n}`, values: [{ id: 'v', label: 'Only' }] },
    }));
    const chosen = Object.fromEntries(options.map(({ id }) => [id, 'v']));
    const { desk, part, tick, click, called } = await inSearch(() =>
      Promise.resolve({
        products: [
          product('wine', { title: `Wine of ${'old '.repeat(200)}vines` }),
          product('gift', { options, variants: [{ id: 'gift-1', options: chosen }] }),
        ],
      }),
    );
    const [wine, gift] = part().querySelectorAll<HTMLElement>('.item');
    expect(wine?.textContent).to.contain('Its name is cut to 500 characters.');
    expect(gift?.textContent).to.contain('at most 500 kinds and 10 options of 100 values each');
    expect(gift?.querySelector('input')?.disabled).to.equal(true);
    await tick(0);
    await expect(desk).to.be.accessible();
    await click('Take over: 1');
    await waitUntil(() => called('setGoods').length > 0);
    const [goods] = called('setGoods') as [Product[]];
    expect(goods.at(-1)?.title).to.match(/^Wine of old .*old…$/);
    expect(goods.at(-1)?.title).to.have.length.lessThanOrEqual(500);
  });

  it('are not taken over once it is given up, and close nothing that was opened since', async () => {
    const { Image } = window;
    const images: HTMLImageElement[] = [];
    window.Image = class extends Image {
      constructor() {
        super();
        images.push(this);
      }
      // It does not come before it is told to.
      override set src(_: string) {}
    };
    const picture = { url: PICTURE, alt: '', width: 0, height: 0 };
    const { root, desk, part, tick, click, called } = await inSearch(() =>
      Promise.resolve({ products: [product('figs', { pictures: [picture] })] }),
    );
    await tick(0);
    await click('Take over: 1');
    await click('Cancel');
    await click('Import from a file');
    await waitUntil(() => root.querySelector('[part=import] [type=file]'), 'it opens', {
      timeout: 60_000,
    });
    await settled(desk);
    images[0]?.dispatchEvent(new Event('error'));
    window.Image = Image;
    await new Promise((resolve) => setTimeout(resolve));
    await settled(desk);
    expect(called('setGoods')).to.eql([]);
    expect(part().querySelector('[type=file]')).not.to.equal(null);
  });

  it('keep the focus: in the field once it is open, and once it is closed on what was taken over', async () => {
    const { root, desk, button, part, tick, click } = await inSearch(() =>
      Promise.resolve({ products: [product('figs')] }),
    );
    const focused = () => (root as ShadowRoot).activeElement;
    const press = async (name: string) => {
      button(name).focus();
      await click(name);
      await settled(desk);
    };
    await press('Cancel');
    expect(focused()).to.equal(button('Add a product'));
    await press('Search your store');
    await waitUntil(() => focused() === part().querySelector('[type=search]'));
    await tick(0);
    await press('Take over: 1');
    await waitUntil(() => focused() === button('Change: The figs'));
  });

  it('are not offered where the console has no catalog', async () => {
    const { button } = await inPrepare({ part: 'goods' });
    expect(button('Search your store')).to.equal(undefined);
  });
});
