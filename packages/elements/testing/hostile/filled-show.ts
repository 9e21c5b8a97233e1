import type { ChatLine, Mine } from '@livestall/client';
import {
  safeAddress,
  StallError,
  type Cart,
  type CartIssue,
  type CustomRequest,
  type DemandReport,
  type Report,
  type ReportKind,
  type ShowState,
} from '@livestall/protocol';
import {
  BackstageSchema,
  ClaimSchema,
  CustomRequestSchema,
  DemandReportSchema,
  MessageSchema,
  OwnQuestionSchema,
  ProductSchema,
  ReportRowSchema,
  SessionSchema,
  ShowStateSchema,
  ShowSummarySchema,
  ViewerSchema,
  WishSchema,
  WordsOfLangSchema,
} from '@livestall/protocol/schemas';
import { fill, THE_ID, type Filling } from '../../../protocol/testing/fill.js';
import type { FakeCart } from '../fake-cart.js';
import type { FakeHostState } from '../fake-host.js';
import type { FakeScenes } from '../fake-scenes.js';
import { FakeShow, type FakeShowState } from '../fake-show.js';

/** How goods are had: bought, asked for by a form, or asked for already; or taken out, with a reason. */
export type GoodsAre = 'bought' | 'to ask for' | 'asked for' | 'taken out';

/** Midday, so that whatever has a time has it on one day everywhere. */
export const NOON = Date.UTC(2026, 10, 25, 12);

/** A show all of whose words are somebody else's; addresses are judged as they are for real. */
export class FilledShow extends FakeShow {
  override address(address: string | undefined): string | null {
    return safeAddress(address, this.server);
  }
}

/** Everything that a viewer's page may be told, with `filling` in every text. @param goods How they are had. */
export function filledShow(
  filling: Filling,
  more: Partial<ShowState> = {},
  goods: GoodsAre = 'bought',
): FakeShowState {
  const { request, pictures: faces, ...whole } = fill(ProductSchema, filling);
  // Another than its variant's: the same is drawn once.
  const pictures = faces.map((face) => ({ ...face, url: `${face.url}?face` }));
  const product = { ...whole, pictures };
  const state = fill(ShowStateSchema, filling);
  // What is over is drawn with fewer words, or not at all.
  const isOpen = { opensAt: 1, closesAt: NOON + 60_000 };
  const coupons = state.coupons.map(({ coupon, droppedAt }) => ({
    coupon: { ...coupon, ...isOpen },
    droppedAt,
  }));
  const giveaways = state.giveaways?.map(({ giveaway, droppedAt }) => ({
    giveaway: { ...giveaway, ...isOpen },
    droppedAt,
  }));
  const polls = state.polls?.flatMap(({ poll: { closesAt: _, ...poll }, openedAt, closed }) => [
    { poll: { ...poll, id: 'open' }, openedAt },
    { poll, openedAt, ...(closed && { closed: { ...closed, at: NOON } }) },
  ]);
  // What was taken out is not drawn: everything else would be gone with it.
  const removed = state.removed.map((one) =>
    goods === 'taken out' ? one : { ...one, product: 'another' },
  );
  return {
    id: THE_ID,
    time: NOON,
    state: {
      ...state,
      removed,
      redacted: [],
      stream: null,
      recording: null,
      status: 'live',
      endedAt: null,
      info: { ...state.info, startsAt: NOON + 600_000 },
      coupons,
      ...(giveaways && { giveaways }),
      ...(polls && { polls }),
      // Not the one that is being answered, nor one's own.
      answers: (state.answers ?? []).map((one) => ({
        ...one,
        question: { ...one.question, id: 'answered' },
      })),
      shown: [{ product: THE_ID, from: 1 }],
      ...more,
    },
    catalog: [{ ...product, ...(goods !== 'bought' && request && { request }) }],
    lines: linesOf(filling),
    mine: { ...mineOf(filling), ...(goods === 'to ask for' && { requests: [] }) },
    next: { ...fill(ShowSummarySchema, filling), id: 'next', startsAt: NOON + 86_400_000 },
  };
}

/** The angles of a stream, by their names. */
export function filledScenes(filling: Filling): Partial<FakeScenes> {
  const { title, scenes = [] } = fill(ShowStateSchema, filling).stream ?? {};
  return { title, list: scenes };
}

/** What the store's cart says. Its words are the store's own, and no schema of ours. */
export function filledCart({ text, address, link }: Filling): Partial<FakeCart> {
  const price = { amount: 100, currency: 'USD' };
  const cart: Cart = {
    lines: [
      {
        id: 'line',
        title: text('cart.title'),
        detail: text('cart.detail'),
        quantity: 1,
        price,
        total: price,
        picture: { url: address, alt: text('cart.picture.alt'), width: 1, height: 1 },
        url: link,
        ref: THE_ID,
      },
    ],
    count: 1,
    coupons: [{ code: text('cart.code'), label: text('cart.label'), discount: price }],
    total: price,
  };
  const issue: CartIssue = { code: 'refused', message: text('cart.issue') };
  return { cart, issue, checkoutUrl: link };
}

/** What a seller alone is told. @param at When the requests changed last. */
export function filledHost(filling: Filling, at = 1): FakeHostState {
  const { fans, ...backstage } = fill(BackstageSchema, filling);
  return {
    session: { ...fill(SessionSchema, filling), role: 'host' },
    backstage: {
      ...backstage,
      questions: backstage.questions.map((one) => ({ ...one, id: 'asked' })),
      demand: [{ of: 'product', product: fill(ProductSchema, filling).id, count: 2 }],
      requests: { open: 1, at },
      ...(fans && { fans: { ...fans, new: fans.new.map((fan) => ({ ...fan, at: NOON })) } }),
    },
  };
}

/** What the links sold. */
export function filledReport(filling: Filling, by: ReportKind): Report {
  return { t: NOON, by, rows: [fill(ReportRowSchema, filling)] };
}

/** What viewers of all shows would like. */
export function filledDemand(filling: Filling): DemandReport {
  return fill(DemandReportSchema, filling);
}

/** What a viewer asks of the seller. */
export function filledRequest(filling: Filling): CustomRequest {
  return fill(CustomRequestSchema, filling);
}

/** A list of words that viewers do not say. */
export function filledWords(filling: Filling): readonly string[] {
  return fill(WordsOfLangSchema, filling).words;
}

function linesOf(filling: Filling): readonly ChatLine[] {
  const { system, reply, question, ...message } = fill(MessageSchema, filling);
  const error = failure(filling);
  // An address in a line of the house is a link, and no plain text: of those `text-parts.test.ts` tells.
  const said = message.text.includes('https://') ? '' : message.text;
  return [
    { ...message, ...(reply && { reply }), id: 'theirs', own: false },
    {
      ...message,
      ...(question && { question }),
      text: said,
      id: 'hosts',
      own: false,
      role: 'host',
    },
    { ...message, ...(system && { system }), text: '', name: '', id: 'told', own: false },
    { ...message, id: 'failed', own: true, delivery: 'failed', error },
  ];
}

function mineOf(filling: Filling): Partial<Mine> {
  const question = fill(OwnQuestionSchema, filling);
  return {
    viewer: fill(ViewerSchema, filling),
    claims: [fill(ClaimSchema, filling)],
    wishes: [fill(WishSchema, filling)],
    requests: [filledRequest(filling)],
    questions: [
      question,
      { ...question, id: 'failed', delivery: 'failed', error: failure(filling) },
    ],
  };
}

function failure({ text }: Filling): StallError {
  return new StallError('store-failed', {
    message: text('error.message'),
    hint: text('error.hint'),
  });
}
