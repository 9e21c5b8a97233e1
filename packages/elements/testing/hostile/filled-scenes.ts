import { StallError, type ReportKind, type ShowState } from '@livestall/protocol';
import { THE_ID, type Filling } from '../../../protocol/testing/fill.js';
import { provideShow } from '../../src/context/provide-show.js';
import { DEFAULT_PARTS } from '../../src/live-stall/parts.js';
import { OTHER_PARTS } from '../../src/live-stall/other-parts.js';
import { PlayerChangedEvent } from '../../src/events/player-changed-event.js';
import { FakeHost } from '../fake-host.js';
import { FakeScenes } from '../fake-scenes.js';
import { playerOf } from '../fake-stream.js';
import {
  FilledShow,
  filledCart,
  filledDemand,
  filledHost,
  filledReport,
  filledRequest,
  filledScenes,
  filledShow,
  filledWords,
  NOON,
  type GoodsAre,
} from './filled-show.js';

/** Something on the page into which words can be put, over and over. */
export interface FilledScene {
  element: HTMLElement;
  put: (filling: Filling) => void;
  /** Brings up what a tap opens. Called once, after the first words are drawn. */
  open?: () => Promise<void>;
}

/** The buttons of the console’s places. */
const GLANCE = '.glance-way';
const PREPARE = '.place:nth-child(2)';
const SALES = '.place:nth-child(3)';
const DEMAND = '.place:nth-child(4)';
/** What has a place look at all shows. */
const ALL_SHOWS = '.kind:nth-child(2)';
/** What opens the words that are not said. */
const WORDS = '.order details:nth-of-type(2) > summary';

/** Every scene by name: together they draw every element. */
export const FILLED_SCENES: Readonly<Record<string, () => FilledScene>> = {
  'every part, live': () => everyPart({}),
  'every part, before': () => everyPart({ status: 'scheduled', startedAt: null }),
  'every part, after': () => everyPart({ status: 'ended', endedAt: NOON - 1_000 }),
  'every part, where links earn': () => everyPart({}, 'absent'),
  'every part, goods to ask for': () => everyPart({}, 'ready', 'to ask for'),
  'every part, goods that were asked for': () => everyPart({}, 'ready', 'asked for'),
  'every part, goods taken out': () => everyPart({}, 'ready', 'taken out'),
  'the stall, narrow': () => stall(360),
  'the stall, wide': () => stall(1_200),
  'the stall that cannot open': broken,
  'the console, on air': () => consoleIn(),
  'the console, a product open': () => consoleIn({}, '.menu'),
  'the console, a product taken out': () => consoleIn({ removed: [{ product: THE_ID, at: 1 }] }),
  'the console, at a glance': () => consoleIn({}, GLANCE),
  'the console, preparing': () => consoleIn({ status: 'scheduled', startedAt: null }, PREPARE),
  'the console, what links sold': () => consoleIn({}, SALES),
  'the console, what hosts sold': () => consoleIn({}, SALES, 'host'),
  'the console, what pages sold': () => consoleIn({}, SALES, 'page'),
  'the console, by which ways links sold': () => consoleIn({}, SALES, 'medium'),
  'the console, what viewers would like': () => consoleIn({}, DEMAND),
  'the console, what viewers of all shows would like': () =>
    consoleIn({}, DEMAND, 'link', ALL_SHOWS),
  'the console, words that are not said': () => consoleIn({}, WORDS),
};

function onPage(element: HTMLElement): HTMLElement {
  document.body.append(element);
  return element;
}

/**
 * All parts beside each other, each in use by itself.
 *
 * @param cart Whether the store's cart is on the page. Default: it is.
 * @param goods How they are had.
 */
function everyPart(
  state: Partial<ShowState>,
  cart: FilledShow['cart']['status'] = 'ready',
  goods: GoodsAre = 'bought',
): FilledScene {
  const show = new FilledShow();
  show.cart.status = cart;
  const element = onPage(document.createElement('div'));
  provideShow(element, show);
  const scenes = new FakeScenes();
  const player = Object.assign(playerOf(null), { scenes });
  for (const tag of [...DEFAULT_PARTS, ...Object.keys(OTHER_PARTS), 'stall-player']) {
    const part = document.createElement(tag);
    if (tag === 'stall-product') part.setAttribute('product', THE_ID);
    if (tag === 'stall-chat') part.setAttribute('moderated', '');
    if (tag === 'stall-angles') Object.assign(part, { player });
    element.append(part);
  }
  const put = (filling: Filling) => {
    Object.assign(scenes, filledScenes(filling));
    player.dispatchEvent(new PlayerChangedEvent());
    putInto(show, filling, state, goods);
  };
  return { element, put };
}

function stall(width: number): FilledScene {
  const show = new FilledShow();
  const element = document.createElement('live-stall');
  Object.assign(element, { server: show.server, channel: 'farm', connect: () => show });
  element.style.width = `${width}px`;
  return { element: onPage(element), put: (filling) => putInto(show, filling) };
}

function broken(): FilledScene {
  const show = new FilledShow();
  const element = document.createElement('live-stall');
  Object.assign(element, { server: show.server, channel: 'farm', connect: () => show });
  const put = ({ text }: Filling) => {
    const error = { message: text('error.message'), hint: text('error.hint') };
    show.set({ error: new StallError('store-failed', error) });
  };
  return { element: onPage(element), put };
}

/**
 * @param tapped What is opened by a tap.
 * @param by What the report of links is of, whatever was asked.
 * @param chosen What is tapped in what viewers would like.
 */
function consoleIn(
  state: Partial<ShowState> = {},
  tapped = '',
  by: ReportKind = 'link',
  chosen?: string,
): FilledScene {
  const show = new FilledShow();
  const host = new FakeHost(show);
  const element = document.createElement('stall-console');
  Object.assign(element, { server: show.server, channel: 'farm', connect: () => host });
  const inWords = (selector: string) =>
    element.shadowRoot
      ?.querySelector('stall-word-lists')
      ?.shadowRoot?.querySelector<HTMLElement>(selector);
  const choose = async () => {
    const demand = element.shadowRoot?.querySelector('stall-demand');
    await demand?.updateComplete;
    if (chosen) demand?.shadowRoot?.querySelector<HTMLElement>(chosen)?.click();
  };
  let puts = 0;
  const put = (filling: Filling) => {
    putInto(show, filling, state);
    host.asked = [filledRequest(filling)];
    host.wordLists.set('en', filledWords(filling));
    host.set(filledHost(filling, (puts += 1)));
    host.reporting = () => Promise.resolve(filledReport(filling, by));
    const sales = element.shadowRoot?.querySelector('stall-sales');
    sales?.shadowRoot?.querySelector<HTMLElement>('.ways button')?.click();
    host.wishing = () => Promise.resolve(filledDemand(filling));
    void choose();
    if (tapped === WORDS) inWords('.again')?.click();
  };
  const open = async () => {
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>(tapped) ?? [])].at(-1)?.click();
    if (tapped === GLANCE) await customElements.whenDefined('stall-glance');
    if (tapped === PREPARE) await customElements.whenDefined('stall-prepare');
    if (tapped === SALES) await customElements.whenDefined('stall-sales');
    if (tapped === DEMAND) await customElements.whenDefined('stall-demand');
    if (tapped === WORDS) inWords('.opens')?.click();
    await choose();
  };
  return { element: onPage(element), put, ...(tapped && { open }) };
}

function putInto(
  show: FilledShow,
  filling: Filling,
  state: Partial<ShowState> = {},
  goods?: GoodsAre,
): void {
  Object.assign(show.cart, filledCart(filling));
  show.set(filledShow(filling, state, goods));
}
