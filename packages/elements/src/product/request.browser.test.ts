import {
  StallError,
  type CustomRequest,
  type Product,
  type RequestDraft,
} from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { sampleGoods } from '../../testing/sample-goods.js';
import './define.js';
import type { ProductElement } from './product-element.js';

const BASKET: Product = {
  ...sampleGoods.find(({ id }) => id === 'eggs')!,
  id: 'basket',
  title: 'A basket for you',
  request: {
    prompt: 'For how many, and when?',
    choices: [
      { id: 'small', label: 'Small' },
      { id: 'large', label: { en: 'Large', zh: '大' } },
    ],
  },
};

const rowOf = ({ choice, ...draft }: RequestDraft): CustomRequest => ({
  ...{ ...draft, id: 'r1', at: 1, title: BASKET.title, answered: false },
  ...(choice === 'large' && { choice: { en: 'Large', zh: '大' } }),
});

async function draw(show = new FakeShow({ catalog: [BASKET] })) {
  const element = await inShow<ProductElement>(
    show,
    html`<stall-product product="basket"></stall-product>`,
  );
  const find = <E extends HTMLElement>(selector: string) =>
    element.renderRoot.querySelector<E>(selector);
  const write = async (selector: string, value: string) => {
    const field = find<HTMLInputElement>(selector)!;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(element);
  };
  const press = async (label: string) => {
    const buttons = [...element.renderRoot.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === label)!.click();
    await settled(element);
  };
  const choose = async (index: number) => {
    element.renderRoot.querySelectorAll<HTMLInputElement>('[name=request-choice]')[index]!.click();
    await settled(element);
  };
  const wrong = () =>
    [...element.renderRoot.querySelectorAll('.wrong .failed')].map(({ textContent }) =>
      textContent.trim(),
    );
  const focused = () => element.shadowRoot?.activeElement;
  return { element, show, find, write, press, choose, wrong, focused };
}

const sent = ({ calls }: FakeShow) => calls.filter(([name]) => name === 'request');

describe('a product that is asked for', () => {
  afterEach(() => localStorage.clear());

  it('is accessible, as a form and once it was sent', async () => {
    const { element, show } = await draw();
    await expect(element).to.be.accessible();
    const draft = { product: 'basket', text: 'Six', quantity: 1, contact: 'me' };
    show.set({ mine: { requests: [rowOf(draft)] } });
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('asks for what is missing, and leads to the first of it', async () => {
    const { show, press, wrong, focused, choose, write } = await draw();
    await press('Ask the grower');
    expect(wrong()).to.deep.equal([
      'Choose one.',
      'Write what you would like.',
      'Say how you can be reached.',
    ]);
    expect(focused()).to.have.property('name', 'request-choice');
    await choose(0);
    await write('textarea', 'x'.repeat(1_001));
    await press('Ask the grower');
    expect(wrong()[0]).to.equal('That is too long. Shorten it a little.');
    expect(focused()).to.have.property('id', 'request-text');
    expect(sent(show)).to.have.length(0);
  });

  it('sends what was written once, then shows it', async () => {
    const { element, show, choose, write, press, find, focused } = await draw();
    let answer = (_: CustomRequest): void => undefined;
    show.requesting = () => new Promise((resolve) => (answer = resolve));
    await choose(1);
    await write('textarea', ' For six, on Friday ');
    await write('#request-contact', 'ana@mill.example');
    element.renderRoot.querySelector<HTMLButtonElement>('[aria-label="One more"]')!.click();
    await settled(element);
    await press('Ask the grower');
    await press('On its way…');
    const draft: RequestDraft = {
      ...{ product: 'basket', choice: 'large', text: 'For six, on Friday' },
      ...{ quantity: 2, contact: 'ana@mill.example' },
    };
    expect(sent(show)).to.deep.equal([['request', draft]]);
    answer(rowOf(draft));
    await settled(element);
    await settled(element);
    const said = find('.sent')!.textContent;
    expect(said).to.contain('The grower has it').and.to.contain('For six, on Friday');
    expect(said).to.contain('2 × Large').and.to.contain('ana@mill.example');
    expect(focused()).to.equal(find('.sent'));
    show.set({ mine: { requests: [{ ...rowOf(draft), answered: true }] } });
    await settled(element);
    expect(find('.sent')!.textContent).to.contain('The grower has seen to it');
  });

  it('keeps what was written over a reload, and where it was refused', async () => {
    const first = await draw();
    await first.choose(0);
    await first.write('textarea', 'For six');
    first.element.remove();
    const { element, show, find, write, press } = await draw();
    expect(find<HTMLTextAreaElement>('textarea')!.value).to.equal('For six');
    expect(find<HTMLInputElement>('[name=request-choice]')!.checked).to.equal(true);
    await write('#request-contact', 'me');
    show.requesting = () => Promise.reject(new StallError('conflict', { message: 'Five wait.' }));
    await press('Ask the grower');
    await settled(element);
    expect(find('[role=alert]')!.textContent).to.contain('You have five requests waiting.');
    expect(find<HTMLTextAreaElement>('textarea')!.value).to.equal('For six');
  });

  it('is for as many as its seller gives at least', async () => {
    const six = { ...BASKET, quantity: { min: 6 } };
    const { show, find, choose, write, press } = await draw(new FakeShow({ catalog: [six] }));
    expect(find('output')).to.have.trimmed.text('6');
    await choose(0);
    await write('textarea', 'For us');
    await write('#request-contact', 'me');
    await press('Ask the grower');
    expect(sent(show)[0]![1]).to.have.property('quantity', 6);
  });

  it('is not changed while it is on its way', async () => {
    const { show, element, find } = await draw();
    show.set({
      mine: { requesting: [{ product: 'basket', text: 'Six', quantity: 1, contact: 'me' }] },
    });
    await settled(element);
    expect(find<HTMLTextAreaElement>('textarea')!.readOnly).to.equal(true);
    expect(find('[aria-label="One more"]')).to.have.attribute('aria-disabled', 'true');
  });

  it('stays in sight beside another, and once it is sold out', async () => {
    const { show, element, press, find } = await draw();
    const draft = { product: 'basket', text: 'Six', quantity: 1, contact: 'me' };
    show.set({ mine: { requests: [rowOf(draft)] } });
    await settled(element);
    await press('Ask for something else');
    expect(find('.request')).not.to.equal(null);
    expect(find('.sent')!.textContent).to.contain('Six');
    show.set({ gauges: { 'stock:basket': 0 } });
    await settled(element);
    expect(find('.request')).to.equal(null);
    expect(find('.sent')!.textContent).to.contain('Six').and.not.to.contain('something else');
  });

  it('is not written a second time where it was sent after a reload', async () => {
    const { show, element, write, press, find } = await draw();
    await write('textarea', 'Six');
    await write('#request-contact', 'me');
    const draft = { product: 'basket', text: 'Six', quantity: 1, contact: 'me' };
    show.set({ mine: { requests: [rowOf(draft)] } });
    await settled(element);
    expect(Object.keys(localStorage).filter((name) => name.includes('request'))).to.deep.equal([]);
    await press('Ask for something else');
    expect(find<HTMLTextAreaElement>('textarea')!.value).to.equal('');
  });

  it('is for nobody else to see, on the same device', async () => {
    const viewer = (key: string) => ({ key, poke: key, name: key, identity: 'verified' as const });
    const { show, element, write, find } = await draw();
    const said = () => find<HTMLInputElement>('#request-contact')!.value;
    await write('#request-contact', '555');
    show.set({ mine: { viewer: viewer('ana') } });
    await settled(element);
    expect(said()).to.equal('555');
    show.set({ mine: { viewer: null } });
    await settled(element);
    expect(said()).to.equal('');
    show.set({ mine: { viewer: viewer('ana') } });
    await settled(element);
    expect(said()).to.equal('555');
    show.set({ mine: { viewer: viewer('bo') } });
    await settled(element);
    expect(said()).to.equal('');
    show.set({ mine: { viewer: viewer('ana') } });
    await settled(element);
    expect(said()).to.equal('');
  });

  it('is taken back into the form', async () => {
    const { element, show, press, find } = await draw();
    const draft = { product: 'basket', choice: 'large', text: 'Six', quantity: 3, contact: 'me' };
    show.set({ mine: { requests: [rowOf(draft)] } });
    await settled(element);
    await press('Take it back');
    await settled(element);
    expect(show.calls.at(-1)).to.deep.equal(['withdraw', 'r1']);
    expect(find<HTMLTextAreaElement>('textarea')!.value).to.equal('Six');
    expect(find('output')).to.have.trimmed.text('3');
    const [small, large] = element.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]');
    expect([small!.checked, large!.checked]).to.deep.equal([false, true]);
  });

  it('needs no cart of the store', async () => {
    const show = new FakeShow({ catalog: [BASKET] });
    show.cart.status = 'absent';
    const { find } = await draw(show);
    expect(find('.request')).not.to.equal(null);
  });
});
