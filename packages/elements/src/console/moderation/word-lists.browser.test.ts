import { StallError } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FakeHost } from '../../../testing/fake-host.js';
import { inConsole } from '../../../testing/in-console.js';
import { settled } from '../../../testing/in-show.js';
import './define.js';

/** A browser under load draws late. */
const PATIENTLY = { timeout: 15_000 };

/** The word lists of a console, opened. */
async function inWords(set: (host: FakeHost) => void = () => undefined) {
  const used = await inConsole();
  const { host, all, click } = used;
  await click(all('.section').find(({ textContent }) => textContent.includes('More'))!);
  set(host);
  // Of another account other lists are read.
  host.set({ session: { ...host.session!, account: 'orchard' } });
  const element = used.one('stall-word-lists');
  element.closest('details')!.open = true;
  await settled(used.element);
  const root = element.shadowRoot!;
  const one = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector) as T;
  const said = () => root.textContent.replace(/\s+/g, ' ');
  const saying = (text: string) => waitUntil(() => said().includes(text), text, PATIENTLY);
  const button = (text: string) =>
    [...root.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim().startsWith(text),
    ) as HTMLElement;
  const tap = async (text: string) => {
    await waitUntil(() => button(text), text, PATIENTLY);
    button(text).click();
    await settled(used.element);
  };
  const type = async (selector: string, text: string) => {
    one(selector).focus();
    await sendKeys({ type: text });
    await settled(used.element);
  };
  const called = (name: string) => used.host.calls.filter(([call]) => call === name);
  return { ...used, list: element, one, said, saying, button, tap, type, called };
}

const spanish = (host: FakeHost) => void host.wordLists.set('es', ['idiota', 'mal dito', 'Tonto']);

describe('the words that are not said, in stall-console', () => {
  afterEach(() => localStorage.clear());

  it('are accessible in every state, on a desk and on a phone', async () => {
    const { element, list, tap, saying } = await inWords(spanish);
    await saying('3 words');
    await expect(list).to.be.accessible();
    await tap('Spanish');
    await saying('mal dito');
    await expect(list).to.be.accessible();
    await tap('Add a list');
    element.style.inlineSize = '360px';
    await settled(element);
    await expect(list).to.be.accessible();
  });

  it('say what becomes of a line, and whose English is looked for', async () => {
    const { saying, tap, host } = await inWords();
    await saying('waits for you before anybody sees it. English swear words are looked for only');
    await saying('You have no lists yet.');
    host.judging = { hit: 'refuse', english: true };
    await tap('Read again');
    await saying('is not sent, and they are told. English swear words are looked for already.');
  });

  it('are looked at, and searched', async () => {
    const { tap, saying, one, type, said } = await inWords(spanish);
    await tap('Spanish 3 words');
    await saying('idiota');
    await type('[type=search]', 'tON');
    await saying('1 of 3');
    expect(one('.all').textContent).to.contain('Tonto').and.not.contain('idiota');
    await tap('Spanish');
    expect(said()).not.to.contain('Tonto');
  });

  it('are drawn some at a time, and all of them found', async () => {
    const words = Array.from({ length: 5_000 }, (_, n) => `word-${n}`);
    const { tap, saying, type, list } = await inWords(
      (host) => void host.wordLists.set('en', words),
    );
    await tap('English 5,000 words');
    await saying('The first 200 of 5,000');
    expect(list.shadowRoot!.querySelectorAll('.all li')).to.have.length(200);
    await type('[type=search]', 'word-4999');
    await saying('1 of 5,000');
  });

  it('are written, and stay where the server does not take a line of them', async () => {
    const { tap, saying, one, type, host, called, list } = await inWords();
    const hint = 'Line 2 is no word: it takes a letter at least, and 64 UTF-16 units at most.';
    await tap('Add a list');
    await type('textarea', 'tonto\n???\nidiota');
    await tap('Save');
    expect(called('setWords'), 'no language was chosen').to.eql([]);
    one<HTMLSelectElement>('select').value = 'es';
    one('select').dispatchEvent(new Event('change'));
    host.wording = () => Promise.reject(new StallError('bad-request', { hint }));
    await tap('Save');
    await saying('Line 2 is not a word');
    const field = one<HTMLTextAreaElement>('textarea');
    expect(field.value).to.equal('tonto\n???\nidiota');
    await waitUntil(() => list.shadowRoot!.activeElement === field, 'in hand', PATIENTLY);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('???');
    host.wording = () => Promise.resolve();
    await sendKeys({ type: 'bobo' });
    await tap('Save');
    await saying('Saved: Spanish, 3');
    expect(host.wordLists.get('es')).to.eql(['tonto', 'bobo', 'idiota']);
  });

  it('come from a file, and a list that there is is changed in its own words', async () => {
    const { tap, saying, one, host, said } = await inWords(spanish);
    const choose = (text: string | Uint8Array<ArrayBuffer>) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'words.csv', { type: 'text/csv' }));
      const input = one<HTMLInputElement>('[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    };
    await tap('Spanish');
    await tap('Change');
    const field = () => one<HTMLTextAreaElement>('textarea');
    expect(field().value).to.equal('idiota\nmal dito\nTonto');
    choose('x'.repeat(1_048_577));
    await saying('That is too much for your lists.');
    expect(field().value, 'nothing is lost').to.contain('mal dito');
    choose(new Uint8Array([0xc9, 0xb5, 0xb1, 0xc6]));
    await saying('It is no text that can be read. Save it as “CSV UTF-8”.');
    expect(field().value, 'nothing is lost').to.contain('mal dito');
    choose('bobo\r\nzopenco\r\n');
    await waitUntil(() => field().value === 'bobo\nzopenco\n', 'read', PATIENTLY);
    await tap('Save');
    await saying('Saved: Spanish, 2');
    expect(host.wordLists.get('es')).to.eql(['bobo', 'zopenco']);
    await saying('zopenco');
    expect(said()).not.to.contain('mal dito');
  });

  it('stay while they are written: over a reload, and while another list is looked at', async () => {
    const both = (host: FakeHost) => {
      spanish(host);
      host.wordLists.set('zh', ['傻瓜']);
    };
    const first = await inWords(both);
    await first.tap('Spanish');
    await first.tap('Change');
    await first.type('textarea', '\nbobo');
    await first.tap('Chinese');
    await first.saying('傻瓜');
    expect(first.one<HTMLTextAreaElement>('textarea').value).to.contain('bobo');
    expect(first.button('Change') === undefined, 'one at a time').to.be.true;
    first.element.remove();
    const { host, one, tap, saying } = await inWords(both);
    await waitUntil(() => one('textarea'), 'open again', PATIENTLY);
    expect(one<HTMLTextAreaElement>('textarea').value).to.contain('bobo');
    await tap('Save');
    await saying('Saved: Spanish, 4');
    expect(host.wordLists.get('es')).to.include('bobo');
    expect(host.wordLists.get('zh')).to.eql(['傻瓜']);
    const after = await inWords(both);
    await after.saying('Spanish');
    expect(after.one('textarea') === null, 'given up').to.be.true;
  });

  it('are removed once it was said twice', async () => {
    const { tap, saying, host } = await inWords(spanish);
    await tap('Spanish');
    await tap('Remove');
    expect(host.wordLists.has('es')).to.equal(true);
    await tap('Remove for good');
    await saying('You have no lists yet.');
    expect(host.wordLists.has('es')).to.equal(false);
  });

  it('are tried on a line, by keys alone', async () => {
    const { type, saying, called } = await inWords(spanish);
    await saying('Spanish');
    await type('[name=line]', 'Qué idiota');
    await sendKeys({ press: 'Enter' });
    await saying('It would wait for you. Spanish');
    await type('[name=line]', '!');
    await sendKeys({ press: 'Enter' });
    expect(called('tryLine').at(-1)).to.eql(['tryLine', 'Qué idiota!']);
  });

  it('are asked for again where there was no line, and are another’s where they may not be read', async () => {
    const refuse = (code: 'offline' | 'forbidden') => (host: FakeHost) =>
      void (host.wording = () => Promise.reject(new StallError(code)));
    const offline = await inWords(refuse('offline'));
    await waitUntil(() => offline.button('Try again'), 'failed', PATIENTLY);
    offline.host.wording = () => Promise.resolve();
    await offline.tap('Try again');
    await offline.saying('You have no lists yet.');
    const other = await inWords(refuse('forbidden'));
    await other.saying('Word lists hold for all your channels.');
    expect(other.button('Try again')).to.equal(undefined);
  });
});
