import { expect } from '@open-wc/testing';
import type { AudioTrack, CaptionTrack, Quality } from '@livestall/media';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, playerOf } from '../../testing/fake-stream.js';
import { inShow, settled } from '../../testing/in-show.js';
import { keepViewerChoice, readViewerChoices } from '../player/viewer-choices.js';
import './define.js';
import type { MoreElement } from './more-element.js';

const KEY = 'livestall:picture';

const SIZES = ['Small', 'Medium', 'Large'];

const qualities: readonly Quality[] = [
  { id: '240-400', lines: 240, bitrate: 400_000, average: 316_000 },
  { id: '720-2000', lines: 720, bitrate: 2_000_000, average: 1_800_000 },
  { id: '0-64', lines: 0, bitrate: 64_000, average: 64_000 },
];

const captions: readonly CaptionTrack[] = [
  { id: '0', language: 'en', label: 'English' },
  { id: '1', language: 'zh', label: '中文' },
];

const audioTracks: readonly AudioTrack[] = [
  { id: '0', language: 'en', label: 'English' },
  { id: '1', language: 'zh', label: '中文' },
];

describe('what can be chosen about the picture', () => {
  let stream: FakeStream;
  let video: HTMLVideoElement;
  let more: MoreElement;

  beforeEach(async () => {
    localStorage.removeItem(KEY);
    stream = new FakeStream({
      qualities,
      captions,
      audioTracks,
      audioTrack: '0',
      shown: '720-2000',
    });
    video = document.createElement('video');
    const player = Object.assign(playerOf(stream), { muted: true, video });
    more = await inShow<MoreElement>(
      new FakeShow(),
      html`<stall-more .player=${player}></stall-more>`,
    );
    more.renderRoot.querySelector<HTMLButtonElement>('.open')!.click();
    await settled(more);
  });

  const menu = () => more.renderRoot.querySelector<HTMLElement>('#menu')!;
  const focused = () => (more.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  const turn = async (title: string) => {
    menu().querySelector<HTMLElement>(`[data-opens="${title}"]`)!.click();
    await settled(more);
  };
  const choose = async (label: string) => {
    const labels = [...menu().querySelectorAll('label')];
    labels.find(({ innerText }) => innerText.startsWith(label))!.click();
    await settled(more);
  };
  const labels = () => [...menu().querySelectorAll('label')].map(({ innerText }) => innerText);

  it('is accessible', async () => {
    await turn('Quality');
    await expect(more).to.be.accessible();
  });

  it('is told with what each quality costs in an hour, and what plays now', async () => {
    expect(menu().innerText).to.contain('Auto (720p)');
    await turn('Quality');
    expect(labels()[0]).to.match(/^Auto \(720p\)/);
    expect(labels().slice(1, 3)).to.eql([
      '720p\nabout 810 MB an hour',
      'Data saver (240p)\nabout 140 MB an hour',
    ]);
    expect(labels()[3]).to.match(/^Sound with stills\nabout/);
    expect(labels()[4]).to.equal('Sound only\nabout 29 MB an hour');
  });

  it('has no stills where none can be taken, and says what plays in their place', async () => {
    Object.assign(stream, { hasStills: false, quality: 'stills' });
    await turn('Quality');
    expect(labels().some((label) => label.startsWith('Sound with stills'))).to.equal(false);
    const chosen = [...menu().querySelectorAll('label')].find((one) =>
      one.querySelector(':checked'),
    );
    expect(chosen?.innerText).to.match(/^Sound only/);
  });

  it('goes to the stream, and is remembered', async () => {
    await turn('Quality');
    await choose('Data saver');
    expect(stream.quality).to.equal('saver');
    expect(readViewerChoices().quality).to.equal('saver');
    expect(menu().querySelectorAll('input')[2]!.checked).to.equal(true);
    await choose('Sound with stills');
    expect(readViewerChoices().quality).to.equal('stills');
  });

  it('takes the keyboard to the page that opens, and back to the line that opened it', async () => {
    await turn('Quality');
    expect(focused()?.className).to.contain('back');
    focused()!.click();
    await settled(more);
    expect(focused()?.dataset['opens']).to.equal('Quality');
  });

  it('is the language that is spoken, where there are several', async () => {
    expect(menu().innerText).to.match(/Spoken language\s+English/);
    await turn('Spoken language');
    await choose('中文');
    expect(stream.audioTrack).to.equal('1');
    expect(readViewerChoices().spoken).to.equal('zh');
  });

  it('are captions by their language, in three sizes', async () => {
    await turn('Captions');
    expect(labels()).to.eql(['Off', 'English', '中文', ...SIZES]);
    await choose('中文');
    expect(stream.caption).to.equal('1');
    await choose('Large');
    expect(readViewerChoices()).to.eql({ captions: 'zh', captionSize: 'large' });
    await choose('Off');
    expect(stream.caption).to.equal(null);
    expect(readViewerChoices().captions).to.equal('');
  });

  it('stays under the pointer when tracks come', async () => {
    await turn('Captions');
    const first = () => menu().querySelector('label')!.getBoundingClientRect().top;
    const before = first();
    Object.assign(stream, {
      captions: [...captions, { id: '2', language: 'de', label: 'Deutsch' }],
    });
    more.requestUpdate();
    await settled(more);
    expect(labels()).to.contain('Deutsch');
    expect(first()).to.equal(before);
  });

  it('is a size of captions that is seen at once, by the one that is up', async () => {
    const track = video.addTextTrack('captions');
    track.mode = 'showing';
    let placed = 0;
    track.addEventListener('cuechange', () => (placed += 1));
    stream.caption = '0';
    await turn('Captions');
    await choose('Large');
    expect(placed).to.equal(1);
  });

  it('are captions with a number, where nobody gave them a name', async () => {
    const nameless = { language: '', label: '' };
    const inside = [
      { id: 'CC1', ...nameless },
      { id: 'CC3', ...nameless },
    ];
    Object.assign(stream, { captions: inside });
    await turn('Captions');
    expect(labels()).to.eql(['Off', 'Captions 1', 'Captions 2', ...SIZES]);
    await choose('Captions 2');
    expect(stream.caption).to.equal('CC3');
    expect(readViewerChoices().captions).to.equal('CC3');
    Object.assign(stream, { captions: inside.slice(0, 1), caption: null });
    more.requestUpdate();
    await settled(more);
    expect(labels()).to.eql(['Off', 'Captions', ...SIZES]);
  });

  it('has a window of its own only where a bar of controls has no room for it', async () => {
    const shows = async (controls: boolean, width: number) => {
      const player = Object.assign(playerOf(stream), { muted: true, video, controls });
      const room = await inShow(
        new FakeShow(),
        html`<div style="container-type: inline-size; inline-size: ${width}px">
          <stall-more .player=${player}></stall-more>
        </div>`,
      );
      const [one] = room.querySelectorAll('stall-more');
      await settled(one!);
      one!.renderRoot.querySelector<HTMLButtonElement>('.open')!.click();
      await settled(one!);
      const said = one!.renderRoot.querySelector<HTMLElement>('#menu')!.innerText;
      return said.includes('Picture in picture');
    };
    expect(await shows(false, 640)).to.equal(true);
    expect(await shows(true, 640)).to.equal(false);
    expect(await shows(true, 320)).to.equal(true);
  });

  it('are letters that move the picture, for who has a keyboard', async () => {
    expect(menu().innerText).to.match(/Letter keys\s+On/);
    await turn('Letter keys');
    await choose('Off');
    expect(readViewerChoices().hotkeys).to.equal('off');
  });

  it('survives what another hand has written into the storage', () => {
    for (const text of ['null', '7', '{', '{"quality":7,"captionSize":"toString"}']) {
      localStorage.setItem(KEY, text);
      expect(readViewerChoices()).to.eql({});
    }
    keepViewerChoice({ quality: 'auto' });
    expect(readViewerChoices()).to.eql({ quality: 'auto' });
  });
});
