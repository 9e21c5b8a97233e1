import { StallError, type Scene, type Stream } from '@livestall/protocol';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeHost } from '../../../testing/fake-host.js';
import { FakeShow } from '../../../testing/fake-show.js';
import { settled } from '../../../testing/in-show.js';
import type { ConsoleElement } from '../console-element.js';
import '../define.js';

/** What stands at the button that did not save. */
const ONE_WRONG = 'Not saved yet. One field is wrong.';

const scene = (id: string): Scene => ({
  id,
  title: { en: id },
  url: `https://cdn.example/${id}.m3u8`,
});
const own: Stream = { kind: 'hls', url: 'https://cdn.example/own.m3u8', ratio: '9 / 16' };
const stream: Stream = { ...own, scenes: [scene('packing'), scene('hives')] };

async function prepare(now: Stream | null) {
  const show = new FakeShow({ state: { status: 'scheduled', stream: now } });
  const host = new FakeHost(show);
  const element = await fixture<ConsoleElement>(
    html`<stall-console
      server="https://live.example"
      channel="willow"
      .connect=${() => host}
    ></stall-console>`,
  );
  await settled(element);
  [...element.renderRoot.querySelectorAll<HTMLElement>('.place')][1]?.click();
  await settled(element);
  await customElements.whenDefined('stall-prepare');
  const desk = element.renderRoot.querySelector('stall-prepare')!;
  await settled(desk);
  const box = desk.renderRoot.querySelector<HTMLElement>('[part=angles]')!;
  const button = (name: string) =>
    [...box.querySelectorAll<HTMLElement>('button')].find(
      (one) => (one.ariaLabel ?? one.textContent.trim()) === name,
    )!;
  const click = async (name: string) => {
    button(name).click();
    await settled(desk);
    await settled(desk);
  };
  const fill = async (name: string, value: string) => {
    const field = box.querySelector<HTMLInputElement>(`input[id$='-${name}']`)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    await settled(desk);
  };
  const choose = async (label: string) => {
    const select = box.querySelector('select')!;
    select.value = [...select.options].find((one) => one.label === label)!.value;
    select.dispatchEvent(new Event('change'));
    await settled(desk);
  };
  /** Sends a still picture, and waits until it is there. */
  const send = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 9, height: 16 });
    canvas.getContext('2d')?.fillRect(0, 0, 9, 16);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    const files = new DataTransfer();
    files.items.add(new File([blob!], 'orchard.png', { type: 'image/png' }));
    const input = box.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => box.querySelector('.thumb'), 'the picture', { timeout: 60_000 });
  };
  const sent = () => host.calls.filter(([name]) => name === 'setStream').map(([, take]) => take);
  const wrong = () =>
    [...box.querySelectorAll<HTMLElement>('.wrong:not([hidden])')]
      .map(({ textContent }) => textContent.trim())
      .filter(Boolean);
  return { host, desk, box, button, click, choose, fill, send, sent, wrong };
}

describe('the angles in stall-prepare', () => {
  afterEach(() => localStorage.clear());

  it('are accessible, with a form open too', async () => {
    const { desk, click } = await prepare(stream);
    await expect(desk).to.be.accessible();
    await click('Add an angle');
    await click('Save');
    await expect(desk).to.be.accessible();
  });

  it('begin with the stream’s own, which needs no name', async () => {
    const { click, fill, sent, wrong } = await prepare(null);
    await click('Say where the picture comes from');
    await fill('url', 'cdn.example/own');
    await click('Save');
    expect(wrong()).to.eql(['Paste the whole address, beginning with https://.', ONE_WRONG]);
    await fill('url', own.url);
    await click('Save');
    expect(sent()).to.eql([{ kind: 'hls', url: own.url, ratio: '9 / 16' }]);
  });

  it('have shapes and still pictures, which may be those of the stream’s own', async () => {
    const poster = { url: '/pictures/a.jpg', alt: '', width: 9, height: 16 };
    const { box, host, button, click, choose, sent, send } = await prepare({ ...own, poster });
    await click('Change: Main camera');
    expect(box.querySelector('select')?.value).to.equal('9 / 16');
    await choose('Wide (16:9)');
    await click('Remove picture 1');
    await click('Save');
    const { ratio: _, ...bare } = own;
    expect(sent()).to.eql([{ ...bare, ratio: '16 / 9' }]);

    await click('Add an angle');
    expect(box.querySelector('select')?.selectedOptions[0]?.label).to.equal('As the main camera');
    await choose('Square (1:1)');
    host.preparing = (name) => Promise.resolve(name === 'upload' ? poster : undefined);
    await send();
    expect(button('Remove picture 1')).to.not.equal(undefined);
    expect(box.querySelector('input[type=file]')).to.equal(null);
  });

  it('keep a shape that is in no list', async () => {
    const { box, click, sent } = await prepare({ ...own, ratio: '21/9' });
    await click('Change: Main camera');
    expect(box.querySelector('select')?.selectedOptions[0]?.label).to.equal('21:9');
    await click('Save');
    expect(sent()).to.eql([{ ...own, ratio: '21 / 9' }]);
  });

  it('take another with its name, and leave the rest as it is', async () => {
    const { click, fill, sent, wrong } = await prepare({ ...own, scenes: [scene('packing')] });
    await click('Add an angle');
    await fill('url', 'https://cdn.example/hives.m3u8');
    await click('Save');
    expect(wrong()).to.eql(['Give it a name.', ONE_WRONG]);
    await fill('title', 'Hives');
    await click('Save');
    const [{ scenes, ...rest }] = sent() as [Stream];
    expect(rest).to.eql(own);
    expect(scenes?.map(({ title, url }) => [title, url])).to.eql([
      [{ en: 'packing' }, 'https://cdn.example/packing.m3u8'],
      ['Hives', 'https://cdn.example/hives.m3u8'],
    ]);
  });

  it('are changed, put in order, thrown out and put back', async () => {
    const { box, click, fill, sent } = await prepare(stream);
    await click('Change: packing');
    await fill('title', 'Packing house');
    await click('Save');
    const changed = { ...scene('packing'), title: { en: 'Packing house' } };
    expect(sent().at(-1)).to.eql({ ...own, scenes: [changed, scene('hives')] });
    await click('Move down: Packing house');
    expect(sent().at(-1)).to.eql({ ...own, scenes: [scene('hives'), changed] });
    await click('Throw out: hives');
    expect(sent().at(-1)).to.eql({ ...own, scenes: [changed] });
    expect(box.textContent).to.contain('Thrown out: hives');
    await click('Undo');
    expect(sent().at(-1)).to.eql({ ...own, scenes: [scene('hives'), changed] });
  });

  it('say what the server did not take, and keep what was typed', async () => {
    const { host, box, click, fill, wrong } = await prepare(stream);
    host.preparing = (name) =>
      name === 'setStream' ? Promise.reject(new StallError('offline')) : Promise.resolve();
    await click('Change: Main camera');
    await fill('title', 'Orchard');
    await click('Save');
    expect(wrong()[0]).to.contain('Not saved yet.');
    expect(box.querySelector<HTMLInputElement>('input')?.value).to.equal('Orchard');
  });
});
