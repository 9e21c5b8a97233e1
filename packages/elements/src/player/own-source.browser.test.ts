import { expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { goOnAir, onAir } from '../../testing/on-air.js';
import { settled } from '../../testing/in-show.js';
import type { ControlsElement } from '../controls/controls-element.js';
import './define.js';
import type { PlayerElement } from './player-element.js';
import { keepViewerChoice } from './viewer-choices.js';

const until = (holds: () => unknown, what: string) =>
  waitUntil(() => Boolean(holds()), what, { timeout: 60_000 });

interface Given {
  controls?: boolean;
  waits?: boolean;
  poster?: string;
}

/** A player alone on a page, without any show. */
async function draw(src: string, { controls = false, waits = false, poster = '' }: Given = {}) {
  const player = await fixture<PlayerElement>(
    html`<stall-player
      style="inline-size: 640px"
      src=${src}
      poster=${poster}
      ?controls=${controls}
      ?waits=${waits}
    ></stall-player>`,
  );
  await until(() => player.stream, 'a stream');
  return player;
}

const cover = (player: PlayerElement) => player.renderRoot.querySelector('stall-cover')!;
const status = (player: PlayerElement) =>
  cover(player).shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
const bar = (player: PlayerElement) =>
  cover(player).shadowRoot?.querySelector<ControlsElement>('stall-controls') ?? null;
const button = (player: PlayerElement, label: string) =>
  bar(player)?.renderRoot?.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`) ?? null;
const press = (player: PlayerElement, key: string) =>
  player.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

/** A recording under a bar, once it plays. */
async function playing(settings: Parameters<typeof onAir>[0] = { live: false, length: 40 }) {
  const player = await draw(await onAir(settings), { controls: true });
  await until(() => player.face === 'playing' && button(player, 'Pause'), 'the bar');
  return player;
}

afterEach(() => localStorage.removeItem('livestall:picture'));

describe('stall-player with a src of its own', () => {
  it('is accessible', async () => {
    const player = await playing();
    await expect(player).to.be.accessible();
    await expect(bar(player)!).to.be.accessible();
  });

  it('plays what is live, silent at first, at the shape of a lying picture', async () => {
    const player = await draw(await onAir());
    await until(() => player.face === 'playing', 'the picture');
    expect(player.video.muted).to.equal(true);
    expect(player.offsetHeight).to.equal(360);
    expect(bar(player)).to.equal(null);
    await until(() => cover(player).shadowRoot?.textContent?.includes('Tap for sound'), 'the pill');
  });

  it('is paused and played by the keyboard, and by name, where it has no bar', async () => {
    const before = await fixture<HTMLElement>(html`<button>Before</button>`);
    const player = await draw(await onAir());
    await until(() => player.face === 'playing' && cover(player).shadowRoot, 'the picture');
    before.focus();
    await sendKeys({ press: 'Tab' });
    const on = () => cover(player).shadowRoot!.activeElement;
    expect([on()?.ariaLabel, on()?.ariaPressed]).to.eql(['Pause', 'false']);
    await expect(player).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await until(() => player.face === 'paused' && on()?.ariaPressed === 'true', 'the pause');
    expect(player.muted).to.equal(true);
    await sendKeys({ press: 'Space' });
    await until(() => player.face === 'playing', 'the picture again');
  });

  it('says what keeps it from playing, and goes on by itself', async () => {
    const address = await onAir({ master: 404 });
    const player = await draw(address);
    await until(() => status(player).includes('Nothing is on yet'), 'the words');
    await fetch(new URL('.', address).pathname.slice(0, -1), {
      method: 'PUT',
      body: JSON.stringify({ master: 'ok' }),
    });
    await until(() => player.face === 'playing', 'the picture');
  });

  it('takes what is no address for a picture that cannot be played', async () => {
    const player = await fixture<PlayerElement>(html`<stall-player src="http://"></stall-player>`);
    await until(() => player.face === 'failed', 'the failure');
    await until(() => status(player).includes('cannot be played right now'), 'the words');
  });

  it('takes an address that no browser fetches for one, too', async () => {
    const player = await fixture<PlayerElement>(
      html`<stall-player src="htp://a/b"></stall-player>`,
    );
    await until(() => player.face === 'failed', 'the failure');
  });

  it('tells the developer once why an address brings nothing', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (words: string) => told.push(words);
    try {
      const player = await fixture<PlayerElement>(
        html`<stall-player src="/nothing-here.m3u8"></stall-player>`,
      );
      await until(() => told.some((words) => words.includes('livestall: not-found.')), 'the word');
      await until(() => status(player).includes('Nothing is on yet'), 'what a viewer is told');
      player.play();
      await settled(player);
      expect(told.filter((words) => words.includes('/nothing-here.m3u8')).length).to.equal(1);
    } finally {
      console.warn = warn;
    }
  });

  it('shows its poster and says that there is nothing where the address is empty', async () => {
    const poster = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const player = await fixture<PlayerElement>(
      html`<stall-player src="" poster=${poster}></stall-player>`,
    );
    await until(() => player.renderRoot.querySelector('[part=poster]'), 'the poster');
    await until(() => cover(player)?.shadowRoot?.querySelector('[part=words]'), 'the words');
  });

  it('speaks the language around it', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="zh"></div>`);
    const player = document.createElement('stall-player');
    Object.assign(player, { src: await onAir() });
    around.append(player);
    await until(() => cover(player)?.shadowRoot?.textContent?.includes('点击打开声音'), 'the pill');
  });

  it('asks for nothing until somebody wants to see it', async () => {
    const address = await onAir({ live: false });
    const poster = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const player = await fixture<PlayerElement>(
      html`<stall-player waits src=${address} poster=${poster}></stall-player>`,
    );
    const play = () => cover(player).shadowRoot?.querySelector<HTMLElement>('[part=play]');
    await until(play, 'the button');
    expect(player.renderRoot.querySelector('[part=poster]')).to.not.equal(null);
    const { requests } = (await (
      await fetch(new URL('.', address).pathname.slice(0, -1))
    ).json()) as { requests: string[] };
    expect(requests).to.eql([]);
    play()!.click();
    await until(() => player.face === 'playing' || player.face === 'refused', 'the picture');
    expect(player.waits).to.equal(false);
  });

  it('goes on where it was after a failure, in a recording and in what is live', async () => {
    const tryAgain = (player: PlayerElement) =>
      cover(player).shadowRoot?.querySelector<HTMLElement>('.words ~ .pill');
    for (const settings of [
      { live: false, length: 120 },
      // It keeps all that there is: the place is not lost while a slow machine comes to it.
      { first: 150, window: 600 },
    ]) {
      const it = await goOnAir(settings);
      const player = await draw(it.url);
      await until(() => player.face === 'playing', 'the picture');
      player.stream?.seekToDate({ date: it.startedAt + 60_000 });
      const date = () => player.stream?.clock.read()?.date ?? 0;
      await until(() => date() > it.startedAt + 60_500, 'the place');
      await it.set({ segments: 'garbage' });
      let left = 0;
      await until(() => {
        left = date() || left;
        return player.face === 'failed' && tryAgain(player);
      }, 'the failure');
      await it.set({ segments: 'ok' });
      const dates: number[] = [];
      // It may be trying again by itself just now.
      tryAgain(player)?.click();
      await until(
        () => player.stream?.state === 'playing' && dates.push(date()) > 5,
        'the picture again',
      );
      expect(dates[0]! - left).to.be.within(-1_500, 5_000);
      player.remove();
    }
  });

  it('stays paused when it is opened anew after a failure, as often as that is', async () => {
    const it = await goOnAir({ live: false, length: 90 });
    const player = await draw(it.url);
    await until(() => player.face === 'playing', 'the picture');
    player.pause();
    for (const place of [40, 70]) {
      await it.set({ segments: 'garbage' });
      player.stream?.seek(place);
      await until(() => player.face === 'failed', 'the failure');
      await it.set({ segments: 'ok' });
      player.retry();
      await until(() => ['paused', 'playing'].includes(player.face), 'the picture again');
      expect([player.face, player.video.paused]).to.eql(['paused', true]);
    }
    player.play();
    await until(() => player.face === 'playing', 'the picture goes on');
  });

  for (const [whose, pause, face] of [
    ['a page out of sight paused', (player: PlayerElement) => player.video.pause(), 'playing'],
    ['the viewer paused out of sight', (player: PlayerElement) => player.pause(), 'paused'],
  ] as const) {
    it(`is ${face} when what ${whose} is opened anew after a failure`, async () => {
      const it = await goOnAir({ live: false, length: 90 });
      const player = await draw(it.url);
      await until(() => player.face === 'playing', 'the picture');
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      try {
        setTimeout(() => pause(player));
        await oneEvent(player.video, 'pause');
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
      await it.set({ segments: 'garbage' });
      player.stream?.seek(40);
      await until(() => player.face === 'failed', 'the failure');
      await it.set({ segments: 'ok' });
      player.retry();
      await until(() => ['paused', 'playing'].includes(player.face), 'the picture again');
      expect(player.face).to.equal(face);
    });
  }

  it('plays another address when it is given one, and once more from the start', async () => {
    const player = await draw(await onAir({ live: false, length: 2 }));
    await until(() => player.face === 'ended', 'the end');
    const again = () =>
      cover(player).shadowRoot?.querySelector<HTMLElement>('[aria-label="Watch again"]');
    await until(again, 'the button');
    const { mediaSession } = navigator;
    await until(() => mediaSession.playbackState === 'paused', 'the system knows that it is over');
    again()!.click();
    await until(() => player.face === 'playing', 'the picture again');
    const { stream } = player;
    player.src = await onAir();
    await until(() => player.stream !== stream && player.face === 'playing', 'the other');
    expect(player.stream?.live).to.equal(true);
  });
});

describe('the bar of a player', () => {
  it('pauses and plays, and says so', async () => {
    const player = await playing();
    button(player, 'Pause')!.click();
    await until(() => player.face === 'paused', 'the pause');
    await until(() => status(player) === 'Paused', 'the word');
    await until(() => button(player, 'Play'), 'the button');
    button(player, 'Play')!.click();
    await until(() => player.face === 'playing', 'the picture');
  });

  it('stays paused when its sound is turned on', async () => {
    const player = await playing();
    button(player, 'Pause')!.click();
    await until(() => player.face === 'paused' && button(player, 'Sound on'), 'the pause');
    button(player, 'Sound on')!.click();
    // A browser that refuses to play with sound would say so by now.
    await settled(player);
    expect([player.muted, player.video.paused, player.face]).to.eql([false, true, 'paused']);
  });

  it('goes along a recording, and tells where it is', async () => {
    const player = await playing();
    const line = bar(player)!.renderRoot.querySelector('input')!;
    line.value = '20';
    line.dispatchEvent(new Event('input'));
    line.dispatchEvent(new Event('change'));
    await until(() => (player.stream?.position ?? 0) >= 20, 'the place');
    await settled(bar(player)!);
    expect(line.getAttribute('aria-valuetext')).to.match(/^0:2\d of 0:40$/);
    expect(bar(player)!.renderRoot.textContent).to.match(/0:2\d \/ 0:40/);
  });

  it('says that it is live, and leads back there', async () => {
    const player = await playing({ window: 60, first: 60 });
    await until(() => bar(player)!.renderRoot.textContent?.includes('Live'), 'the badge');
    player.stream?.seek((player.stream.seekable?.from ?? 0) + 1);
    const back = () => bar(player)!.renderRoot.querySelector<HTMLElement>('.away');
    await until(back, 'the way back');
    back()!.click();
    await until(() => player.stream?.atLive, 'live');
  });

  it('tells in its menu how far behind live it is, and goes on telling while that is open', async () => {
    const player = await playing({ window: 60, first: 60 });
    const more = bar(player)!.renderRoot.querySelector('stall-more')!;
    more.renderRoot.querySelector<HTMLElement>('[part=button]')!.click();
    const said = () => more.renderRoot.querySelector('.delay')?.textContent;
    await until(() => /^\d+ sec behind live$/.test(said() ?? ''), 'the delay');
    player.pause();
    player.stream?.seek((player.stream.seekable?.from ?? 0) + 1);
    const seconds = () => Number(said()?.match(/^\d+/)?.[0]);
    await until(() => seconds() > 30, 'the delay of one who went back');
    await settled(player);
    const before = seconds();
    await until(() => seconds() > before + 1, 'the delay of one who stays there');
  });

  it('is found by the keyboard while it rests, and stays for as long as that is in it', async () => {
    const before = await fixture<HTMLElement>(html`<button>Before</button>`);
    const player = await playing();
    player.setMuted(true);
    before.focus();
    const rests = () => bar(player)!.matches(':state(resting)');
    const on = () => bar(player)!.shadowRoot!.activeElement;
    await until(rests, 'rest');
    await sendKeys({ press: 'Tab' });
    await until(() => on()?.matches('input') && !rests(), 'the line, seen');
    while (on()?.localName !== 'stall-more') await sendKeys({ press: 'Tab' });
    const { currentTime } = player.video;
    // For longer than a bar stays by itself.
    await until(() => player.video.currentTime > currentTime + 4, 'the picture goes on');
    expect(rests()).to.equal(false);
    before.focus();
    await until(rests, 'rest');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await until(() => player.face === 'paused', 'the pause');
  });

  it('goes when nobody stirs and draws nothing then; a pause or a pointer brings it back', async () => {
    const player = await playing();
    const rests = () => bar(player)!.matches(':state(resting)');
    await until(rests, 'rest');
    let drawn = 0;
    const requestUpdate = bar(player)!.requestUpdate.bind(bar(player));
    bar(player)!.requestUpdate = (...given) => {
      drawn += 1;
      requestUpdate(...given);
    };
    const { currentTime } = player.video;
    await until(() => player.video.currentTime > currentTime + 1.5, 'the picture goes on');
    expect(drawn).to.equal(0);
    player.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse' }));
    await until(() => !rests(), 'the bar');
    player.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await until(rests, 'rest');
    player.pause();
    await until(() => !rests(), 'the bar');
  });

  it('a finger on the picture calls it and sends it away, and does not pause', async () => {
    const player = await playing();
    player.setMuted(true);
    const rests = () => bar(player)!.matches(':state(resting)');
    const tap = () => {
      const target = cover(player).shadowRoot!.querySelector('.tap')!;
      const touch = { pointerType: 'touch', bubbles: true, composed: true };
      target.dispatchEvent(new PointerEvent('pointerdown', touch));
      target.dispatchEvent(new PointerEvent('click', touch));
    };
    await until(() => !rests(), 'the bar');
    tap();
    await until(rests, 'rest');
    tap();
    await until(() => !rests(), 'the bar');
    expect(player.video.paused).to.equal(false);
  });

  it('obeys the keys that people know, and leaves those with Ctrl to the browser', async () => {
    const player = await playing({ live: false, length: 40, captions: true });
    press(player, 'm');
    await until(() => player.soundChosen, 'the choice');
    press(player, '5');
    await until(() => (player.stream?.position ?? 0) >= 20, 'the middle');
    press(player, 'j');
    await until(() => (player.stream?.position ?? 99) < 20, 'ten seconds back');
    await until(() => player.stream?.captions.length, 'captions to choose from');
    press(player, 'c');
    await until(() => status(player) === 'Captions on: English', 'the announcement');
    press(player, 'ArrowDown');
    expect(player.video.volume).to.be.closeTo(0.9, 0.001);
    press(player, 'k');
    await until(() => player.face === 'paused', 'the pause');
    const copy = new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, cancelable: true });
    expect(player.dispatchEvent(copy)).to.equal(true);
    expect(player.stream?.caption).to.not.equal(null);
  });

  it('has no letters for keys where the page or the viewer does not want them', async () => {
    const player = await playing();
    await until(() => !press(player, 'm'), 'the keys');
    player.toggleAttribute('no-hotkeys');
    expect(press(player, 'm')).to.equal(true);
    expect(press(player, 'ArrowUp')).to.equal(false);
    player.toggleAttribute('no-hotkeys');
    keepViewerChoice({ hotkeys: 'off' });
    expect(press(player, 'm')).to.equal(true);
    keepViewerChoice({ hotkeys: 'on' });
    expect(press(player, 'm')).to.equal(false);
  });

  it('keeps captions above it, also those that come inside of the picture', async () => {
    const player = await playing({ live: false, length: 60, inside: 'named' });
    expect(player.captionLine).to.be.within(50, 85);
    await until(() => player.stream?.captions.length, 'captions to choose from');
    press(player, 'c');
    await until(() => status(player) === 'Captions on: English', 'the announcement');
    // Behind what quick start has brought.
    player.stream?.seek(32);
    const cue = () => {
      const shown = [...player.video.textTracks].find(({ mode }) => mode === 'showing');
      return shown?.activeCues?.[0] as VTTCue | undefined;
    };
    await until(() => cue()?.snapToLines === false, 'a caption');
    expect(cue()?.getCueAsHTML().textContent).to.match(
      /^(Fresh from the tree|Half <a box>\n& more)$/,
    );
    expect(cue()?.line).to.be.within(30, player.captionLine! - 1);
    player.pause();
    const { line } = cue()!;
    player.style.inlineSize = '320px';
    await until(() => cue()?.line !== line, 'another place in a picture of another size');
  });

  it('has the button that plays clear of them, in a picture of any size', async () => {
    const player = await playing({ live: false, length: 60, inside: 'named' });
    await until(() => player.stream?.captions.length, 'captions to choose from');
    press(player, 'c');
    await until(() => player.stream?.caption, 'captions');
    player.stream?.seek(32);
    const cue = () => {
      const shown = [...player.video.textTracks].find(({ mode }) => mode === 'showing');
      return shown?.activeCues?.[0] as VTTCue | undefined;
    };
    await until(() => cue()?.text.includes('\n') && !cue()?.snapToLines, 'a caption of two lines');
    player.pause();
    await until(() => player.face === 'paused', 'the pause');
    await settled(cover(player));
    const play = () => cover(player).shadowRoot!.querySelector('[part=play]')!;
    for (const width of [320, 400, 480, 560, 640, 960]) {
      player.style.inlineSize = `${width}px`;
      const top = () => player.getBoundingClientRect().top;
      const captionTop = () => top() + (Number(cue()?.line) / 100) * player.clientHeight;
      await until(
        () => play().getBoundingClientRect().bottom <= captionTop(),
        `the button above the caption, ${width} pixels wide`,
      );
      expect(play().getBoundingClientRect().top).to.be.at.least(top());
      expect(play().clientHeight).to.be.at.least(44);
    }
  });
});
