import { expect } from 'vitest';
import type { ChaosProxy } from '../chaos/chaos-proxy.ts';
import type { Yard } from '../world/yard.ts';
import type { Person } from './person.ts';
import { showNow, showsFrame, videoNow } from './watching.ts';

/** Who watches, what, and by which way. */
export interface Viewing {
  person: Person;
  yard: Yard;
  /** What the page takes for the server. */
  way: ChaosProxy;
}

type Deed = (viewing: Viewing) => Promise<void>;

const tab = (name: string) => ({ css: '[role=tab]', name: new RegExp(`^${name}`) });
const button = (name: string | RegExp) => ({ css: 'button', name });
const pinned = (name: string) => ({ css: 'stall-pinned a', name });

/** What viewers do, in its order, by the words of the table in docs/browsers.md. */
export const deeds: Readonly<Record<string, Deed>> = {
  'The picture plays by itself, silent': async ({ person }) => {
    await plays(person);
    expect(await person.tab.evaluate(videoNow)).toMatchObject({ muted: true, paused: false });
  },

  'The picture goes on where the stream was cut': async ({ person }) => {
    const { at } = await person.tab.evaluate(videoNow);
    // The rehearsal's loop of 72 s begins anew, by a discontinuity, some seconds after the show begins.
    const beyond = Math.max(at, 72) + 2;
    await person.waits(
      'for the picture after the cut',
      async () => (await person.tab.evaluate(videoNow)).at > beyond,
    );
  },

  'A pin comes up when the picture has come to it': async ({ person, yard }) => {
    await yard.host.act(yard.show, { act: 'product.pin', product: 'rice' });
    const news = () => person.tab.evaluate(showNow);
    const heard = await person.waits('for the news of a pin', async () => {
      const now = await news();
      return now.pinnedNow === 'rice' && now;
    });
    expect(heard.pinnedOnStage).not.toBe('rice');
    await person.sees(pinned('New-harvest rice'));
    expect((await news()).pinnedOnStage).toBe('rice');
  },

  'A tap turns the sound on': async ({ person }) => {
    await person.taps(button('Tap for sound'));
    await person.waits('for the sound', async () => {
      const { muted, paused } = await person.tab.evaluate(videoNow);
      return !muted && !paused;
    });
    await plays(person);
  },

  'Captions in the language that was chosen': async ({ person }) => {
    await chooses(person, 'Captions', 'English');
    const captions = () => person.tab.evaluate(videoNow);
    await person.waits('for captions', async () => {
      const { captionLanguage, captions: shown } = await captions();
      return captionLanguage === 'en' && shown > 0;
    });
    await chooses(person, 'Captions', 'Off');
    await person.waits('for the captions to go', async () => (await captions()).captions === 0);
  },

  'Another quality': async ({ person }) => {
    for (const [name, width] of [
      ['540p', 540],
      ['720p', 720],
    ] as const) {
      await chooses(person, 'Quality', name);
      await person.waits(
        `for a picture of ${name}`,
        async () => (await person.tab.evaluate(videoNow)).width === width,
      );
    }
    await plays(person);
  },

  'Data saver: the lightest picture, and sound with stills': async ({ person }) => {
    const shows = (what: string, holds: (now: ReturnType<typeof videoNow>) => boolean) =>
      person.waits(`for ${what}`, async () => holds(await person.tab.evaluate(videoNow)));
    await chooses(person, 'Quality', 'Data saver');
    await shows('the lightest picture', ({ width }) => width === 360);
    await chooses(person, 'Quality', 'Sound with stills');
    await shows('a still', ({ still, width }) => still && width === 0);
    await chooses(person, 'Quality', 'Auto');
    await shows('the picture again', ({ still, width }) => !still && width > 0);
    await plays(person);
  },

  'Keys pause and play, turn the sound off and on': async ({ person }) => {
    const presses = async (key: string, holds: (now: ReturnType<typeof videoNow>) => boolean) => {
      await person.tab.type(key);
      await person.waits(`for what ${key} does`, async () =>
        holds(await person.tab.evaluate(videoNow)),
      );
    };
    // The focus is on the button of the menu, in the stall.
    await presses('k', ({ paused }) => paused);
    await presses('k', ({ paused }) => !paused);
    await presses('m', ({ muted }) => muted);
    await presses('m', ({ muted }) => !muted);
    await plays(person);
  },

  'The whole screen, and back': async ({ person }) => {
    const filled = async () => (await person.tab.evaluate(videoNow)).filled;
    await person.tab.type('f');
    await person.waits('for the whole screen', filled);
    await person.tab.type('f');
    await person.waits('for the page', async () => !(await filled()));
    await plays(person);
  },

  'Back in the show, and to live again': async ({ person }) => {
    await person.taps({ css: 'input[type=range]', name: 'Go back in the show' });
    await stands(person, 'rewound');
    await plays(person);
    await person.tab.press('ArrowLeft');
    await person.taps(button(/^Back to live/));
    await stands(person, 'live');
    await plays(person);
  },

  'Talk, both ways': async ({ person, yard }) => {
    const text = 'Are they <b>sweet</b>?';
    await person.writes({ css: 'textarea,input', name: 'Say something…' }, text, 'Enter');
    await person.writes({ css: 'input', name: 'Your name' }, 'Ana', 'Enter');
    await person.sees({ css: 'stall-chat li', name: /Are they <b>sweet<\/b>\?/ });
    await expect
      .poll(async () => (await yard.snapshot()).messages.map((message) => message.text))
      .toContain(text);
    await yard.host.say(yard.show, 'As honey!');
    await person.sees({ css: 'stall-chat li', name: /As honey!/ });
  },

  'A product, its kind, and into the shop’s basket': async ({ person }) => {
    await person.taps(tab('Goods'));
    await person.taps({ css: 'stall-products a', name: 'New-harvest rice' });
    await person.taps({ css: 'stall-product label', name: /^white/ });
    await person.taps({ css: 'stall-product label', name: /^5 kg/ });
    await person.taps({ css: 'stall-product button', name: /^Add/ });
    await person.sees({ css: '[data-cart-count]', name: '1' });
    await person.taps(button('Back'));
  },

  'A coupon, taken and applied': async ({ person, yard }) => {
    await yard.host.act(yard.show, { act: 'coupon.drop', coupon: 'live10' });
    await person.taps(button(/^Take it/));
    await person.taps(button(/^Apply to basket/));
    await person.taps(tab('Basket'));
    await person.sees(button('Remove coupon LIVE10'));
  },

  'The network gone, and back': async ({ person, yard, way }) => {
    way.turn({ gone: true });
    way.cut('reset');
    await person.sees({ css: '[part=notice]', name: 'Trying to reconnect…' });
    await yard.host.act(yard.show, { act: 'product.pin', product: 'honey' });
    way.clear();
    await person.sees(pinned('Wildflower honey'));
    await person.sawGo({ css: '[part=notice]', name: 'Trying to reconnect…' });
    await plays(person);
  },

  'All of it again after a reload': async ({ person, yard }) => {
    await person.tab.goto(`${yard.store}/live`);
    await person.sees(pinned('Wildflower honey'));
    await plays(person);
    await person.sees({ css: 'stall-chat li', name: /Are they <b>sweet<\/b>\?/ });
    await person.taps(tab('Basket'));
    await person.sees(button('Remove coupon LIVE10'));
  },
};

/** Waits until the picture runs: two frames in a row, further along. */
export async function plays(person: Person): Promise<void> {
  await person.waits('for a frame of the picture', () => person.tab.evaluate(showsFrame));
  const { at } = await person.tab.evaluate(videoNow);
  await person.waits(
    'for the picture to go on',
    async () => (await person.tab.evaluate(videoNow)).at !== at,
  );
}

/** Takes one of the choices on a page of the menu. */
export async function chooses(person: Person, page: string, choice: string): Promise<void> {
  await person.taps(button('More'));
  await person.taps({ css: 'stall-more button', name: new RegExp(`^${page}`) });
  await person.taps({ css: 'stall-more label', name: new RegExp(`^${choice}`) });
  await person.tab.press('Escape');
}

async function stands(person: Person, playhead: string): Promise<void> {
  await person.waits(
    `to be ${playhead}`,
    async () => (await person.tab.evaluate(showNow)).playhead === playhead,
  );
}
