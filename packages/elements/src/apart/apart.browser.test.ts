import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { onAir } from '../../testing/on-air.js';
import '../player/define.js';
import type { PlayerElement } from '../player/player-element.js';

const until = (holds: () => unknown, what: string) =>
  waitUntil(() => Boolean(holds()), what, { timeout: 60_000 });

/** Browsers open their windows after a tap, which a test has not: a frame is one, as large as theirs. */
async function frame(): Promise<HTMLIFrameElement> {
  const small = await fixture<HTMLIFrameElement>(
    html`<iframe title="Apart" width="280" height="200"></iframe>`,
  );
  const documentPictureInPicture = { requestWindow: () => Promise.resolve(small.contentWindow) };
  Object.defineProperty(globalThis, 'documentPictureInPicture', {
    configurable: true,
    value: documentPictureInPicture,
  });
  return small;
}

async function playing(settings: Parameters<typeof onAir>[0]): Promise<PlayerElement> {
  const src = await onAir(settings);
  const player = await fixture<PlayerElement>(
    html`<stall-player style="inline-size: 640px" src=${src}></stall-player>`,
  );
  await until(() => player.face === 'playing', 'the picture');
  return player;
}

describe('a picture in a window of its own', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'documentPictureInPicture'));

  it('takes the still along that lies under it, of its size', async () => {
    const player = await playing({});
    await until(() => player.stream?.qualities.length, 'qualities');
    player.stream?.setQuality('stills');
    await until(() => player.video.previousElementSibling?.matches('canvas.still'), 'a still');
    const still = player.video.previousElementSibling!;
    const small = await frame();
    await player.togglePictureInPicture();
    expect(still.ownerDocument).to.equal(small.contentDocument);
    await until(() => player.video.clientHeight > 0, 'the picture there');
    const size = ({ x, y, width, height }: DOMRect) => [x, y, width, height];
    expect(size(still.getBoundingClientRect())).to.eql(size(player.video.getBoundingClientRect()));
  });

  it('has its captions above the buttons there, as large as they are read', async () => {
    const player = await playing({ live: false, length: 40, captions: true });
    await until(() => player.stream?.captions.length, 'captions');
    player.stream?.setCaption(player.stream.captions[0]!.id);
    const cue = () =>
      [...player.video.textTracks].find(({ mode }) => mode === 'showing')?.activeCues?.[0] as
        VTTCue | undefined;
    await until(cue, 'a caption');
    await frame();
    await player.togglePictureInPicture();
    const { video } = player;
    await until(() => typeof cue()?.line === 'number', 'its place');
    const size = parseFloat(video.style.getPropertyValue('--_cue'));
    expect(size).to.be.within(12, 24);
    const bottom = (Number(cue()?.line) / 100) * video.clientHeight + size;
    expect(bottom).to.be.within(video.clientHeight / 2, video.clientHeight - 52);
  });
});
