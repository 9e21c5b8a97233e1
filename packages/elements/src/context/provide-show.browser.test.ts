import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import '../player/define.js';
import { provideShow } from './provide-show.js';

const until = (met: () => boolean) => waitUntil(met, 'is drawn', { timeout: 60_000 });
const drawn = (element: Element) => element.shadowRoot?.textContent ?? '';

describe('provideShow', () => {
  it('reaches the elements that stand there already, defined or not, and those that come', async () => {
    const poster = { url: 'poster.jpg', alt: 'The barn', width: 9, height: 16 };
    const pins = [{ product: 'persimmons', at: 1 }];
    const show = new FakeShow();
    const stream = { kind: 'hls' as const, url: 'https://live.example/none.m3u8', poster };
    show.set({ state: { pins, stream } });
    const page = await fixture<HTMLElement>(
      html`<div>
        <stall-player></stall-player>
        <p><stall-pinned></stall-pinned></p>
      </div>`,
    );
    const [player, pinned] = page.querySelectorAll<HTMLElement>('stall-player, stall-pinned');
    await aTimeout(0);
    expect(player!.shadowRoot!.querySelector('img')).to.equal(null);
    provideShow(page, show);
    await until(() => drawn(pinned!).includes('Fuyu persimmons'));
    await until(() => player!.shadowRoot!.querySelector('img') !== null);

    const later = document.createElement('section');
    later.append(document.createElement('stall-products'));
    page.append(later);
    await until(() => drawn(later.firstElementChild!).includes('Fuyu persimmons'));
  });

  it('takes the nearest show', async () => {
    const [far, near] = [
      new FakeShow(),
      new FakeShow({ state: { pins: [{ product: 'persimmons', at: 1 }] } }),
    ];
    const page = await fixture<HTMLElement>(
      html`<div>
        <p><stall-pinned></stall-pinned></p>
      </div>`,
    );
    provideShow(page, far);
    provideShow(page.querySelector('p')!, near);
    await until(() => drawn(page.querySelector('stall-pinned')!).includes('Fuyu persimmons'));
    expect(far.watched).to.equal(0);
  });
});
