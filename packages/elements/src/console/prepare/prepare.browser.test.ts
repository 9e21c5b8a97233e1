import { StallError, type CouponDraft, type PreparedPoll, type Product } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inPrepare } from '../../../testing/in-prepare.js';
import { settled } from '../../../testing/in-show.js';

describe('stall-prepare', () => {
  afterEach(() => localStorage.clear());

  it('is accessible', async () => {
    const { desk, click } = await inPrepare();
    await expect(desk).to.be.accessible();
    await click('Say where the picture comes from');
    await click('Add a product');
    await click('Add a coupon');
    await click('New show');
    await click('Save');
    await expect(desk).to.be.accessible();
  });

  it('says from which price on goods are, as the viewers see it, and since when a show is live', async () => {
    const startsAt = new Date(2026, 10, 28, 7, 30).getTime();
    const startedAt = new Date(2026, 10, 28, 7, 6).getTime();
    const { root } = await inPrepare({
      show: {
        state: {
          status: 'live',
          startedAt,
          info: { title: 'Harvest', startsAt, rehearsal: false },
        },
      },
    });
    const of = (part: string) => root.querySelector(`[part=${part}]`)?.textContent;
    expect(of('goods')).to.match(/Wildflower honey\s+from \$/);
    expect(of('show')).to.match(/live · since .*7:06/i);
    expect(of('show')).not.to.contain('7:30');
  });

  it('adds a product, its mistakes beside their fields, with its stock', async () => {
    const { root, click, fill, called } = await inPrepare();
    await click('Add a product');
    await click('Save');
    expect(root.querySelector('[id$="-title-wrong"]')?.textContent).to.equal('Give it a name.');
    expect(root.querySelector('[id$="-price"]')?.ariaInvalid).to.equal('true');
    expect(called('setGoods')).to.eql([]);
    await fill('title', 'Snow pears');
    await fill('price', '16,50');
    await fill('url', 'https://shop.example/pears');
    await fill('stock', '40');
    await click('Save');
    const [goods] = called('setGoods') as [Product[]];
    const pears = goods.at(-1)!;
    expect(pears).to.include({ title: 'Snow pears', url: 'https://shop.example/pears' });
    expect(pears.price).to.eql({ amount: 1650, currency: 'USD' });
    expect(called('act')).to.eql([
      { act: 'stock.set-many', items: [{ product: pears.id, left: 40 }] },
    ]);
    expect(root.querySelector('.form')).to.be.null;
  });

  it('loses nothing that was typed: not by a reload, not by a network that is gone', async () => {
    const first = await inPrepare();
    await first.click('Add a product');
    await first.fill('title', 'Snow pears');
    first.desk.remove();
    const { host, root, click, fill } = await inPrepare();
    expect(root.querySelector<HTMLInputElement>('input[id$="-title"]')?.value).to.equal(
      'Snow pears',
    );
    await fill('price', '16.50');
    await fill('url', 'https://shop.example/pears');
    host.preparing = () => Promise.reject(new StallError('offline'));
    await click('Save');
    expect(root.querySelector('.form')?.textContent).to.contain('The server cannot be reached');
    expect(root.querySelector<HTMLInputElement>('input[id$="-title"]')?.value).to.equal(
      'Snow pears',
    );
  });

  it('opens each form again that was left with something typed, and none that was given up', async () => {
    const poll: PreparedPoll = { id: 'p', kind: 'poll', title: 'Sweet?', choices: [], counts: {} };
    const host = { backstage: { polls: [poll] } };
    const first = await inPrepare({ host });
    const forms = (root: ParentNode) => [
      ...root.querySelectorAll<HTMLInputElement>('.form input[id$="-title"]'),
    ];
    await first.click('Change: Sweet?');
    forms(first.root).at(-1)!.value = 'Sweet or sour?';
    forms(first.root).at(-1)!.dispatchEvent(new Event('input'));
    await first.click('Add a coupon');
    await first.fill('title', 'Ten off');
    const [live, prepare] = [...first.element.renderRoot.querySelectorAll<HTMLElement>('.place')];
    live!.click();
    await settled(first.element);
    prepare!.click();
    await settled(first.element);
    const again = first.element.renderRoot.querySelector('stall-prepare')!;
    await settled(again);
    expect(forms(again.renderRoot).map(({ value }) => value)).to.eql(['Ten off', 'Sweet or sour?']);
    for (const form of again.renderRoot.querySelectorAll('.form')) {
      [...form.querySelectorAll('button')]
        .find(({ textContent }) => textContent.trim() === 'Cancel')!
        .click();
    }
    const second = await inPrepare({ host });
    expect(forms(second.root)).to.have.length(0);
  });

  it('opens the form of a product again though the goods come after the rest', async () => {
    const first = await inPrepare({ part: 'goods' });
    await first.click('Change: Wildflower honey');
    await first.fill('title', 'Forest honey');
    const { catalog } = first.show;
    first.element.remove();
    const { show, desk, root } = await inPrepare({ part: 'goods', show: { catalog: [] } });
    show.set({ catalog: [...catalog.values()] });
    await settled(desk);
    const title = root.querySelector<HTMLInputElement>('.form input[id$="-title"]');
    expect(title?.value).to.equal('Forest honey');
  });

  it('opens no form that was left over one that was opened before the goods came', async () => {
    const first = await inPrepare({ part: 'goods' });
    await first.click('Change: Wildflower honey');
    await first.fill('title', 'Forest honey');
    const { catalog } = first.show;
    first.element.remove();
    const second = await inPrepare({ part: 'goods', show: { catalog: [] } });
    await second.click('Add a product');
    second.show.set({ catalog: [...catalog.values()] });
    await settled(second.desk);
    const title = second.root.querySelector<HTMLInputElement>('.form input[id$="-title"]');
    expect(title?.value).to.equal('');
    await second.click('Change: Wildflower honey');
    expect(
      second.root.querySelector<HTMLInputElement>('.form input[id$="-title"]')?.value,
    ).to.equal('Forest honey');
  });

  it('saves of a form that was left only what was typed: the rest is as it is by then', async () => {
    const first = await inPrepare({ part: 'goods', show: { gauges: { 'stock:honey': 12 } } });
    await first.click('Change: Wildflower honey');
    await first.fill('title', 'Forest honey');
    await first.fill('price', '21');
    await first.fill('price', '18.90');
    first.element.remove();
    const { root, click, called } = await inPrepare({
      part: 'goods',
      show: { gauges: { 'stock:honey': 3 } },
    });
    const field = (name: string) => root.querySelector<HTMLInputElement>(`input[id$="-${name}"]`)!;
    expect(field('title').value).to.equal('Forest honey');
    expect(field('stock').value).to.equal('3');
    await click('Save');
    expect(JSON.stringify(called('setGoods'))).to.contain('Forest honey');
    expect(called('act'), 'nobody counted').to.eql([]);
  });

  it('moves and throws out, by buttons', async () => {
    const { root, click, called } = await inPrepare();
    await click('Move down: Fuyu persimmons');
    const names = () =>
      [...root.querySelectorAll('[part=goods] .item strong')].map((one) => one.textContent);
    expect(names().slice(0, 2)).to.eql(['Wildflower honey', 'Fuyu persimmons']);
    await click('Throw out: Wildflower honey');
    expect(names()[0]).to.equal('Fuyu persimmons');
    expect((called('setGoods') as Product[][]).at(-1)?.map(({ id }) => id)[0]).to.equal(
      'persimmons',
    );
    await click('Undo');
    expect(names().slice(0, 2)).to.eql(['Wildflower honey', 'Fuyu persimmons']);
    expect(root.querySelector('.thrown')).to.be.null;
  });

  it('moves by a handle that is dragged, and leaves all as it was at Escape', async () => {
    const { root, desk, called } = await inPrepare();
    const names = () =>
      [...root.querySelectorAll('[part=goods] .item strong')].map((one) => one.textContent);
    const [first, second] = names();
    const middle = (index: number) => {
      const box = root.querySelectorAll('[part=goods] .item')[index]!.getBoundingClientRect();
      return box.top + box.height / 2;
    };
    const point = (target: EventTarget, type: string, clientY: number, pointerId = 7) =>
      target.dispatchEvent(
        new PointerEvent(type, { pointerId, clientY, bubbles: true, composed: true }),
      );
    const drag = (by: number) => {
      const handle = root.querySelector('[part=goods] .handle')!;
      point(handle, 'pointerdown', middle(0));
      point(document, 'pointermove', middle(0), 8);
      point(document, 'pointermove', middle(0) + by);
    };
    const step = middle(1) - middle(0);
    drag(step + 4);
    const moved = [...root.querySelectorAll<HTMLElement>('[part=goods] .item')];
    expect(moved[1]!.style.translate).to.match(/^0px -\d/);
    point(document, 'pointerup', middle(0));
    await settled(desk);
    expect(names().slice(0, 2)).to.eql([second, first]);
    expect(called('setGoods')).to.have.length(1);
    drag(step + 4);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    point(document, 'pointerup', 0);
    await settled(desk);
    expect(called('setGoods')).to.have.length(1);
    expect(root.querySelector('.dragging')).to.be.null;
  });

  it('moves what was dragged, though another device threw out what stood above it', async () => {
    const { show, root, desk, called } = await inPrepare();
    const ids = show.now.order;
    const [, second, third] = root.querySelectorAll('[part=goods] .item');
    const top = (item: Element) => item.getBoundingClientRect().top;
    const point = (target: EventTarget, type: string, clientY: number) =>
      target.dispatchEvent(
        new PointerEvent(type, { pointerId: 7, clientY, bubbles: true, composed: true }),
      );
    point(second!.querySelector('.handle')!, 'pointerdown', 0);
    point(document, 'pointermove', top(third!) - top(second!) + 4);
    show.set({ state: { order: ids.slice(1) } });
    await settled(desk);
    point(document, 'pointerup', 0);
    await settled(desk);
    const [goods] = called('setGoods') as Product[][];
    expect(goods?.map(({ id }) => id)).to.eql([ids[2], ids[1], ids[3]]);
  });

  it('moves by the arrow keys of the handle, which keeps the focus', async () => {
    const { root, desk } = await inPrepare();
    const handle = () => root.querySelectorAll<HTMLElement>('[part=goods] .handle');
    const first = handle()[0]!;
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await settled(desk);
    await settled(desk);
    expect(handle()[1]).to.equal(first);
    expect(desk.shadowRoot?.activeElement).to.equal(first);
  });

  it('keeps options, provenance and other languages of a product that is changed', async () => {
    const { click, fill, called } = await inPrepare();
    await click('Change: Wildflower honey');
    await fill('title', 'Acacia honey');
    await click('Save');
    const honey = (called('setGoods') as Product[][])[0]?.find(({ id }) => id === 'honey');
    expect(honey?.title).to.eql({ en: 'Acacia honey', zh: '百花蜜' });
    expect(honey?.variants).to.have.length(3);
  });

  it('uploads pictures, and tries again what failed', async () => {
    const { host, desk, root, click, called } = await inPrepare();
    const canvas = new OffscreenCanvas(20, 10);
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    const done = () => new Promise((resolve) => setTimeout(resolve, 50));
    await click('Add a product');
    host.preparing = () => Promise.reject(new StallError('offline'));
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File([blob], 'pears.png', { type: 'image/png' }));
    files.items.add(new File(['<svg/>'], 'drawing.svg', { type: 'image/svg+xml' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    while (root.querySelectorAll('.upload').length < 2) await done();
    expect(root.querySelector('.pictures')?.textContent).to.match(
      /pears\.png\s+The server cannot be reached.*drawing\.svg\s+is no picture/s,
    );
    host.preparing = () =>
      Promise.resolve({ url: '/pictures/a.jpg', alt: '', width: 20, height: 10 });
    await click('Try again');
    while (root.querySelectorAll('.pictures img').length < 1) await done();
    await settled(desk);
    expect(called('upload').map((one) => (one as Blob).type)).to.eql(['image/jpeg', 'image/jpeg']);
  });

  it('saves a coupon that gives everything away at the second word only', async () => {
    const { root, click, fill, called } = await inPrepare();
    await click('Add a coupon');
    await fill('title', 'On the house');
    await fill('percent', '100');
    await fill('code', 'FREE');
    await click('Save');
    expect(called('setCoupon')).to.eql([]);
    expect(root.querySelector('[part=coupons] .form')?.textContent).to.contain(
      'has goods for nothing',
    );
    await click('Save it anyway');
    expect(called('setCoupon')).to.have.length(1);
  });

  it('prepares a coupon with a code for each, for some goods and some viewers', async () => {
    const { host, desk, root, button, click, fill, called } = await inPrepare();
    await click('Add a coupon');
    await fill('title', 'A crate');
    await fill('kind', 'gift');
    await fill('codes', 'each');
    await click('Save');
    expect(root.querySelector('.codes')?.textContent).to.contain('Choose the file with the codes.');
    expect(called('setCoupon')).to.eql([]);
    const files = new DataTransfer();
    files.items.add(new File(['PEAR-1\nPEAR-2'], 'pears.csv', { type: 'text/csv' }));
    const input = root.querySelector<HTMLInputElement>('.codes input')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await settled(desk);
    expect(root.querySelector('.codes')?.textContent).to.contain('pears.csv goes up');
    root.querySelectorAll<HTMLInputElement>('.choice input')[1]!.click();
    await fill('each', '2');
    await fill('segment', 'followers');
    await fill('identity', 'signed-in');
    await expect(desk).to.be.accessible();
    host.preparing = (name) =>
      name === 'setCodes' ? Promise.reject(new StallError('bad-request')) : Promise.resolve();
    await click('Save');
    // The file is read first.
    await waitUntil(() => button('Save'));
    const [draft] = called('setCoupon') as [CouponDraft];
    expect(draft).to.include({ kind: 'gift', perViewer: 2, for: 'followers' });
    expect(draft).to.include({ identity: 'signed-in' }).and.not.have.property('code');
    expect(draft.products).to.eql([[...host.show!.now.order][1]]);
    expect(root.querySelector('[part=coupons] .form'), 'the file was not taken').to.not.equal(null);
    host.preparing = () => Promise.resolve();
    await click('Save');
    await waitUntil(() => !root.querySelector('[part=coupons] .form'));
    expect(called('setCodes').at(-1)).to.eql([draft.id, 'PEAR-1\nPEAR-2']);
  });

  it('says of a coupon without its codes that it has none', async () => {
    const { host, desk, root } = await inPrepare();
    const draft = { id: 'crate', title: 'A crate', kind: 'gift', claimed: 0 } as const;
    host.set({ backstage: { coupons: [{ ...draft, codes: 0 }] } });
    await settled(desk);
    expect(root.querySelector('[part=coupons] .item .wrong')).to.have.trimmed.text('No codes yet');
  });

  it('throws a coupon out, and puts it back as it was', async () => {
    const { desk, host, root, click, called } = await inPrepare();
    const draft: CouponDraft = {
      id: 'ten',
      title: 'Ten off',
      kind: 'percent',
      percent: 10,
      code: 'LIVE10',
    };
    host.set({ backstage: { coupons: [{ ...draft, claimed: 0 }] } });
    await settled(desk);
    await click('Throw out: Ten off');
    expect(called('removeCoupon')).to.eql(['ten']);
    host.preparing = () => Promise.reject(new StallError('offline'));
    await click('Undo');
    expect(root.querySelector('[part=coupons] .wrong')?.textContent).to.contain(
      'cannot be reached',
    );
    host.preparing = () => Promise.resolve();
    await click('Undo');
    expect(called('restoreCoupon').at(-1)).to.eql(draft);
    expect(root.querySelector('.thrown')).to.be.null;
  });

  it('makes a run of show from the goods, and takes notes', async () => {
    const { root, click, called } = await inPrepare();
    await click('Begin with all that is prepared');
    const note = root.querySelector<HTMLFormElement>('.note')!;
    note.querySelector('input')!.value = 'Thank the neighbours';
    note.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve));
    const run = (called('setRun') as object[][]).at(-1)!;
    expect(run.map((one) => (one as { kind: string }).kind)).to.eql([
      ...Array<string>(run.length - 1).fill('product'),
      'note',
    ]);
    await click('Throw out: Thank the neighbours');
    expect((called('setRun') as object[][]).at(-1)).to.have.length(run.length - 1);
    await click('Undo');
    expect((called('setRun') as object[][]).at(-1)).to.eql(run);
  });

  it('says that a step lasts whole minutes, and keeps what it had until they are', async () => {
    const { root, click, called } = await inPrepare();
    await click('Begin with all that is prepared');
    const field = root.querySelector<HTMLInputElement>('.minutes input')!;
    const write = (minutes: string) => {
      field.value = minutes;
      field.dispatchEvent(new Event('change'));
      return [field.validationMessage, field.getAttribute('aria-invalid')];
    };
    expect(write('5')).to.eql(['', 'false']);
    const saved = called('setRun').length;
    for (const wrong of ['2.5', '0', '601', 'two']) {
      expect(write(wrong)).to.eql(['Write whole minutes, at most 600, or leave it empty.', 'true']);
    }
    await new Promise((resolve) => setTimeout(resolve));
    expect(called('setRun')).to.have.length(saved);
    expect(write('')).to.eql(['', 'false']);
  });

  it('begins a run with drops alone where there are no goods, but not with those that were made', async () => {
    const coupon = { id: 'ten', title: 'Ten off', kind: 'gift', opensAt: 1 } as const;
    const { click, called } = await inPrepare({
      show: { state: { status: 'live', order: [], coupons: [{ coupon, droppedAt: 1 }] } },
      host: {
        backstage: {
          coupons: [
            { ...coupon, claimed: 0 },
            { ...coupon, id: 'later', claimed: 0 },
          ],
        },
      },
    });
    await click('Begin with all that is prepared');
    const run = (called('setRun') as object[][]).at(-1)!;
    expect(run).to.have.length(1);
    expect(run[0]).to.include({ kind: 'coupon', coupon: 'later' });
  });

  it('has what is dropped as a step of the run, each under its kind, until it was dropped', async () => {
    const { show, host, desk, root, called } = await inPrepare();
    const price = { amount: 900, currency: 'USD' };
    const counts = { held: 0, confirmed: 0, waiting: 0 };
    host.set({
      backstage: {
        offers: [{ id: 'flash', product: 'pears', price, total: 5, perViewer: 1, ...counts }],
        giveaways: [{ id: 'red', kind: 'draw', prize: 'A crate', total: 1, entered: 0, given: 0 }],
      },
    });
    await new Promise((resolve) => setTimeout(resolve));
    const add = root.querySelector<HTMLSelectElement>('[aria-label="Add something to drop…"]')!;
    const names = [...add.options].map(({ text }) => text);
    expect(names.at(-2)).to.match(/^Flash offer: /);
    expect(names.at(-1)).to.equal('Giveaway: A crate');
    const [offer] = host.backstage!.offers!;
    show.set({
      state: { offers: [{ offer: { ...offer!, opensAt: 1 }, droppedAt: 1 }] },
    });
    desk.requestUpdate();
    await settled(desk);
    names.splice(-2, 1);
    expect(
      [...add.options].map(({ text }) => text),
      'what was dropped',
    ).to.eql(names);
    add.selectedIndex = names.length - 1;
    add.dispatchEvent(new Event('change'));
    const [step] = (called('setRun') as object[][]).at(-1)!;
    expect(step).to.include({ kind: 'giveaway', giveaway: 'red' });
    expect(add.selectedIndex).to.equal(0);
  });

  it('makes a new show and takes it in hand', async () => {
    const { host, click, fill, called } = await inPrepare();
    host.preparing = (name) => Promise.resolve(name === 'createShow' ? 'show-2' : undefined);
    await click('New show');
    await fill('title', 'Evening pears');
    await fill('startsAt', '2026-12-01T18:30');
    await click('Make the show');
    expect(called('createShow')).to.eql([
      {
        rehearsal: false,
        title: 'Evening pears',
        startsAt: new Date(2026, 11, 1, 18, 30).getTime(),
        host: { name: 'Mei Lin' },
      },
    ]);
    expect(called('choose')).to.eql(['show-2']);
  });
});
