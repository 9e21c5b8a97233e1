import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { ShareElement } from './share-element.js';

/** Puts something in the place of what the browser has, until the test is over. */
const replaced: (() => void)[] = [];
function replace(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
  replaced.push(() => Reflect.deleteProperty(navigator, name));
}

afterEach(() => {
  for (const undo of replaced.splice(0)) undo();
});

async function draw() {
  const element = await inShow<ShareElement>(
    new FakeShow(),
    html`<stall-share href="/live?from=share"></stall-share>`,
  );
  const part = (name: string) => element.renderRoot.querySelector<HTMLElement>(`[part=${name}]`)!;
  return { element, part, url: new URL('/live?from=share', location.href).href };
}

async function codeDrawn({ element, part }: Awaited<ReturnType<typeof draw>>): Promise<string> {
  for (;;) {
    await settled(element);
    const path = part('code').querySelector('path')?.getAttribute('d');
    if (path) return path;
  }
}

describe('stall-share', () => {
  it('is accessible', async () => {
    replace('share', () => Promise.resolve());
    await expect((await draw()).element).to.be.accessible();
  });

  it('copies the address', async () => {
    const copied: string[] = [];
    replace('clipboard', { writeText: async (text: string) => void copied.push(text) });
    const { element, part, url } = await draw();
    part('copy').click();
    await settled(element);
    expect(copied).to.deep.equal([url]);
    expect(part('copy')).to.have.trimmed.text('Copied');
    expect(element.renderRoot.querySelector('[role=status]')).to.have.trimmed.text('Copied');
  });

  it('selects it to be copied by hand where the page may not', async () => {
    replace('clipboard', undefined);
    const { element, part, url } = await draw();
    part('copy').click();
    await settled(element);
    const field = part('address') as HTMLInputElement;
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(url);
    expect(element.shadowRoot!.activeElement).to.equal(field);
    expect(part('copy')).to.have.trimmed.text('Copy');
    const said = () => element.renderRoot.querySelector('[role=status]');
    expect(said()).to.have.trimmed.text('The address is selected: copy it from there.');
    replace('clipboard', { writeText: () => Promise.resolve() });
    part('copy').click();
    await settled(element);
    expect(said()).to.have.trimmed.text('Copied');
  });

  it('says how to share all the same in a frame that may not, and nothing where one thought better of it', async () => {
    const { element, part } = await draw();
    const said = () => element.renderRoot.querySelector('[role=status]')?.textContent.trim();
    const refuse = async (name: string) => {
      replace('share', () => Promise.reject(new DOMException('', name)));
      element.requestUpdate();
      await settled(element);
      part('share').click();
      await settled(element);
    };
    await refuse('AbortError');
    expect(said()).to.equal('');
    await refuse('NotAllowedError');
    expect(said()).to.equal('The address is selected: copy it from there.');
    expect(element.shadowRoot!.activeElement).to.equal(part('address'));
  });

  it('uses the browser’s own sharing where there is one', async () => {
    const shared: unknown[] = [];
    replace('share', (data: unknown) => Promise.resolve(shared.push(data)));
    const { part, url } = await draw();
    part('share').click();
    expect(shared).to.deep.equal([{ url, title: 'Morning at Willow Bend Farm' }]);
  });

  it('shares something else by its own name, with a code of its own', async () => {
    const shared: unknown[] = [];
    replace('share', (data: unknown) => Promise.resolve(shared.push(data)));
    const { element, part } = await draw();
    const before = await codeDrawn({ element, part, url: '' });
    element.label = 'Eggs';
    element.codeHref = 'https://live.example/go/one/eggs?via=qr';
    await waitUntil(() => part('code').querySelector('path')?.getAttribute('d') !== before);
    part('share').click();
    expect(shared).to.deep.equal([
      { url: new URL('/live?from=share', location.href).href, title: 'Eggs' },
    ]);
  });

  it('leaves it to the page that cancels its wish', async () => {
    replace('clipboard', { writeText: () => Promise.reject(new Error('not to be called')) });
    const { element, part, url } = await draw();
    element.addEventListener('stall-share', (event) => event.preventDefault());
    setTimeout(() => part('copy').click());
    const { detail } = await oneEvent(element, 'stall-share');
    expect(detail).to.deep.equal({ url, title: 'Morning at Willow Bend Farm' });
    await settled(element);
    expect(element.shadowRoot!.activeElement).to.equal(null);
  });

  it('draws the address as a code that a reader reads, with its light frame', async () => {
    const drawn = await draw();
    const path = await codeDrawn(drawn);
    const { viewBox } = drawn.part('code') as Element as SVGSVGElement;
    const dark = [...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const size = viewBox.baseVal.width;
    expect(Math.min(...dark.flat())).to.equal(4);
    expect(Math.max(...dark.flat())).to.equal(size - 5);
    if (!('BarcodeDetector' in globalThis)) return;
    const [first] = await detect(path, size);
    expect(first?.rawValue ?? drawn.url).to.equal(drawn.url);
  });
});

interface Detector {
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

async function detect(path: string, size: number): Promise<{ rawValue: string }[]> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * 8;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(8, 8);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: new () => Detector };
  return new BarcodeDetector().detect(canvas).catch(() => []);
}
