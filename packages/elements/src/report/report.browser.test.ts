import type { ChatLine } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { html, render } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import type { ChatElement } from '../chat/chat-element.js';
import '../chat/define.js';
import '../host/define.js';
import type { HostElement } from '../host/host-element.js';
import { Words } from '../localize/words.js';
import '../more/define.js';
import type { MoreElement } from '../more/more-element.js';
import '../product/define.js';
import type { ProductElement } from '../product/product-element.js';
import '../products/define.js';
import type { ProductsElement } from '../products/products-element.js';
import type { ReportElement } from './report-element.js';
import { Reporting } from './reporting.js';

const line = (id: string, name: string, text: string, own = false): ChatLine => ({
  ...{ id, at: 1, sender: name, name, role: 'viewer', text, own },
});

async function opened(from: MoreElement | ProductElement | ChatElement | HostElement) {
  const found = () => from.renderRoot.querySelector<ReportElement>('stall-report');
  await waitUntil(() => found()?.renderRoot?.querySelector('dialog')?.open, 'the form is open', {
    timeout: 60_000,
  });
  const form = found()!;
  const all = <T extends HTMLElement>(selector: string) => [
    ...form.renderRoot.querySelectorAll<T>(selector),
  ];
  const named = (selector: string, text: string) =>
    all(selector).find(({ textContent }) => textContent.trim().startsWith(text))!;
  const tap = async (target: HTMLElement) => {
    target.click();
    await settled(form);
  };
  return { form, all, named, tap, found };
}

async function fromProduct(show = new FakeShow()) {
  const product = await inShow<ProductElement>(
    show,
    html`<stall-product product="honey"></stall-product>`,
  );
  product.renderRoot.querySelector<HTMLElement>('[part=report]')!.click();
  return { show, product, ...(await opened(product)) };
}

describe('reporting', () => {
  it('is accessible', async () => {
    const { form } = await fromProduct();
    await expect(form).to.be.accessible();
  });

  it('a line from its own menu', async () => {
    const show = new FakeShow({ lines: [line('l1', 'Ana', 'Buy my pills')] });
    const chat = await inShow<ChatElement>(show, html`<stall-chat></stall-chat>`);
    chat.style.blockSize = '300px';
    const find = (selector: string) => chat.renderRoot.querySelector<HTMLElement>(selector);
    await waitUntil(() => find('.menu'), 'its menu', { timeout: 60_000 });
    find('.menu')!.click();
    await waitUntil(() => find('.acts'), 'its acts', { timeout: 60_000 });
    const acts = [...chat.renderRoot.querySelectorAll<HTMLElement>('.acts .button')];
    const report = acts.find(({ textContent }) => textContent.includes('Report'))!;
    report.focus();
    report.click();
    const { form, named, tap, all } = await opened(chat);
    expect(all('.who').map(({ textContent }) => textContent)).to.eql(['Ana']);
    expect(all('blockquote').map(({ textContent }) => textContent)).to.eql(['Buy my pills']);
    await tap(named('label', 'Spam').querySelector('input')!);
    await tap(named('button', 'Send'));
    expect(show.calls).to.deep.include(['report', { of: 'message', id: 'l1', reason: 'spam' }]);
    await waitUntil(() => form.renderRoot.textContent.includes('Thank you'));
    await tap(named('button', 'Close'));
    expect(chat.shadowRoot!.activeElement === find('.menu')).to.equal(true);
  });

  it('the host from their own card, which makes room for the form', async () => {
    const show = new FakeShow();
    const host = { name: 'Mei Lin', about: 'Grows pears.' };
    show.set({ state: { info: { ...show.now.info, host } } });
    const element = await inShow<HostElement>(show, html`<stall-host></stall-host>`);
    const find = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector)!;
    find('button.pill').click();
    await settled(element);
    await expect(element).to.be.accessible();
    find('[part=report]').click();
    const { all, named, tap } = await opened(element);
    expect(find('#card').matches(':popover-open')).to.equal(false);
    expect(all('.who').map(({ textContent }) => textContent)).to.eql(['Mei Lin']);
    await tap(named('label', 'Fraud').querySelector('input')!);
    await tap(named('button', 'Send'));
    expect(show.calls).to.deep.include(['report', { of: 'host', reason: 'scam' }]);
  });

  it('says where its script does not arrive, and tries again at the next tap', async () => {
    const host = await inShow<MoreElement>(new FakeShow(), html`<stall-more></stall-more>`);
    let lost = true;
    // A script that was lost and comes after all stands in for the real one: a browser asks for that but once in a page.
    const reporting = new Reporting(host, new Words(host), () =>
      lost ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(),
    );
    await reporting.open();
    expect([reporting.failed, reporting.label()]).to.eql(['', 'Try again']);
    const place = document.createElement('div');
    render(reporting.renderFailure(), place);
    expect(place.querySelector('[role=alert]')?.textContent).to.not.equal('');
    lost = false;
    await reporting.open();
    expect([reporting.failed, reporting.label()]).to.eql([null, 'Report']);
  });

  it('a product takes a reason and a text, says thanks, and leaves nothing behind', async () => {
    const { show, form, all, named, tap, found } = await fromProduct();
    expect(all('.who')[0]!.textContent).to.contain('honey');
    expect(all('.about img')).to.have.length(1);
    await tap(named('button', 'Send'));
    expect(show.calls).to.eql([]);
    await tap(named('label', 'Not what it is said to be').querySelector('input')!);
    all<HTMLTextAreaElement>('textarea')[0]!.value = ' It is syrup. ';
    await tap(named('button', 'Send'));
    const complaint = { of: 'product', id: 'honey', reason: 'fake', text: 'It is syrup.' };
    expect(show.calls.at(-1)).to.eql(['report', complaint]);
    await waitUntil(() => form.renderRoot.textContent.includes('Thank you'));
    await tap(named('button', 'Close'));
    await waitUntil(() => found() === null);
  });

  it('keeps what was chosen where it was not taken, and says why', async () => {
    const { show, form, named, tap } = await fromProduct();
    show.reporting = () => Promise.reject(new StallError('not-found'));
    await tap(named('label', 'Something else').querySelector('input')!);
    await tap(named('button', 'Send'));
    expect(form.renderRoot.querySelector('[role=status]')!.textContent).to.equal(
      'There is nothing here.',
    );
    show.reporting = () => Promise.resolve();
    await tap(named('button', 'Send'));
    expect(form.renderRoot.textContent).to.contain('Thank you');
  });

  it('opens once for two taps, and stays open where its product is taken out meanwhile', async () => {
    const show = new FakeShow();
    const product = await inShow<ProductElement>(
      show,
      html`<stall-product product="honey"></stall-product>`,
    );
    const button = product.renderRoot.querySelector<HTMLElement>('[part=report]')!;
    button.click();
    button.click();
    const { found, form } = await opened(product);
    expect(product.renderRoot.querySelectorAll('stall-report').length).to.equal(1);
    show.set({ state: { removed: [{ product: 'honey', at: 1 }] } });
    await settled(product);
    expect(product.renderRoot.querySelector('.gone')).to.not.equal(null);
    expect(found()).to.equal(form);
  });

  it('a line or the host goes by the menu: of others’ lines one is chosen', async () => {
    const lines = [
      line('m1', 'Ana', 'Sweet?'),
      line('m2', 'Bo', 'Buy at my shop'),
      line('m3', 'Me', 'Mine', true),
    ];
    const show = new FakeShow({ lines });
    const more = await inShow<MoreElement>(show, html`<stall-more></stall-more>`);
    more.renderRoot.querySelector<HTMLElement>('.open')!.click();
    await settled(more);
    const item = [...more.renderRoot.querySelectorAll<HTMLElement>('.item')].find(
      ({ textContent }) => textContent.includes('Report'),
    );
    item!.click();
    const { named, tap, all, form } = await opened(more);
    await expect(form).to.be.accessible();
    await tap(named('label', 'A line of the chat').querySelector('input')!);
    // Lines go on coming under the finger.
    show.set({ lines: [...lines, line('m4', 'Cy', 'Hello')] });
    await settled(form);
    await tap(named('label', 'Spam').querySelector('input')!);
    expect(
      all('.lines label').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).to.eql(['Bo Buy at my shop', 'Ana Sweet?']);
    await tap(all('.lines input')[0]!);
    await tap(named('button', 'Send'));
    expect(show.calls.at(-1)).to.eql(['report', { of: 'message', id: 'm2', reason: 'spam' }]);
  });
});

it('says why a product left the show, where it was and in the list', async () => {
  const removed = [{ product: 'honey', at: 1, reason: 'It was syrup.' }];
  const show = new FakeShow({ state: { removed } });
  const product = await inShow<ProductElement>(
    show,
    html`<stall-product product="honey"></stall-product>`,
  );
  expect(product.renderRoot.textContent).to.contain('It was syrup.');
  const list = await inShow<ProductsElement>(show, html`<stall-products></stall-products>`);
  expect(list.renderRoot.querySelector('.removed')!.textContent).to.contain('It was syrup.');
});

it('says so in the list also where it was the only one', async () => {
  const removed = [{ product: 'honey', at: 1, reason: 'It was syrup.' }];
  const catalog = new FakeShow().catalog.get('honey')!;
  const show = new FakeShow({ catalog: [catalog], state: { removed } });
  const list = await inShow<ProductsElement>(show, html`<stall-products></stall-products>`);
  expect(list.renderRoot.querySelector('.removed')?.textContent).to.contain('It was syrup.');
});
