import type { CouponDraft, CouponKind } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { isForeign } from './is-foreign.js';
import { localTime } from './local-time.js';
import type { Mistakes, Reading } from './open-form.js';
import { parseMoney, writeMoney } from './parse-money.js';
import type { FieldNames } from './refused-field.js';
import { readRush, rushValue } from './rush-field.js';
import { saidIn } from './said-in.js';
import { readWhom, whomValues, wrongSegment } from './whom-fields.js';
import { wrongMoney } from './wrong-money.js';
import { wrongTime } from './wrong-time.js';

const MINUTE = 60_000;

/** What a coupon can give, in the order of the form. */
export const COUPON_KINDS: readonly CouponKind[] = ['percent', 'amount', 'free-delivery', 'gift'];

/** The fields of the form, as the server calls them. */
export const COUPON_NAMES: FieldNames = {
  title: 'title',
  percent: 'percent',
  amount: 'amount',
  'amount/currency': 'currency',
  minimumSpend: 'minimum',
  'minimumSpend/currency': 'currency',
  products: 'goods',
  code: 'code',
  total: 'total',
  perViewer: 'each',
  opensAt: 'opensAt',
  lastsMs: 'minutes',
  for: 'segment',
};

/** What the form of a coupon is read beside. */
export interface CouponBeside {
  /** What it was: of that the form keeps what it does not ask for. */
  before?: CouponDraft | undefined;
  /** Whether codes were uploaded for it, or a file of them was chosen. Default: no. */
  hasCodes?: boolean;
  /** The ids of the show's goods. Default: none. */
  goods?: readonly string[];
  /** What they are paid in. Default: anything. */
  currencies?: readonly string[];
  /** Server time: what is to open before it would never open by itself. Default: long ago. */
  now?: number;
}

/** What the form of a coupon begins with. */
export function couponValues(
  draft: CouponDraft | undefined,
  currency: string,
  words: ConsoleWords,
): Values {
  const number = (value: number | undefined) => (value === undefined ? '' : `${value}`);
  return {
    title: words.text(draft?.title),
    kind: draft?.kind ?? 'percent',
    percent: number(draft?.percent),
    amount: draft?.amount ? writeMoney(draft.amount) : '',
    minimum: draft?.minimumSpend ? writeMoney(draft.minimumSpend) : '',
    currency: draft?.amount?.currency ?? draft?.minimumSpend?.currency ?? currency,
    codes: draft && draft.code === undefined ? 'each' : 'one',
    code: draft?.code ?? '',
    total: number(draft?.total),
    each: number(draft?.perViewer),
    opensAt: draft?.opensAt === undefined ? '' : localTime(new Date(draft.opensAt)),
    minutes: draft?.lastsMs === undefined ? '' : `${Math.ceil(draft.lastsMs / MINUTE)}`,
    ...whomValues(draft),
    work: draft?.challenge ? 'asked' : 'none',
    rush: rushValue(draft?.spreadMs),
    goods: draft?.products?.join(' ') ?? '',
  };
}

/** The goods that are ticked in a form, by id: no id has a space in it. */
export function goodsOf(values: Values): readonly string[] {
  return (values['goods'] ?? '').split(' ').filter(Boolean);
}

/** Reads the form of a coupon. */
export function readCoupon(
  values: Values,
  id: string,
  words: ConsoleWords,
  { before, hasCodes = false, goods = [], currencies = [], now = 0 }: CouponBeside = {},
): Reading<CouponDraft> {
  const field = (name: string) => (values[name] ?? '').trim();
  const whole = (name: string) => (/^[1-9]\d{0,6}$/.test(field(name)) ? Number(field(name)) : null);
  const kind = COUPON_KINDS.find((one) => one === field('kind')) ?? 'percent';
  const oneCode = field('codes') !== 'each';
  const percent = whole('percent');
  const amount = parseMoney(field('amount'), field('currency'));
  const minimum = parseMoney(field('minimum'), field('currency'));
  const total = whole('total');
  const each = whole('each');
  const minutes = whole('minutes');
  const opensAt = field('opensAt') === '' ? null : new Date(field('opensAt')).getTime();
  const products = goodsOf(values);
  const wrong = {
    title: field('title') === '' && 'needsTitle',
    code: oneCode && !/^\S{1,64}$/.test(field('code')) && 'needsCode',
    file: !oneCode && !hasCodes && 'needsCodes',
    percent: kind === 'percent' && (percent === null || percent > 100) && 'needsPercent',
    amount: kind === 'amount' && wrongMoney(field('amount'), field('currency')),
    minimum:
      field('minimum') !== '' && wrongMoney(field('minimum'), field('currency'), { zero: true }),
    currency:
      [kind === 'amount' ? amount : null, minimum].some((one) => isForeign(one, currencies)) &&
      'needsCurrency',
    total: field('total') !== '' && total === null && 'needsTotal',
    each: wrongEach(field('each'), each, total),
    minutes: field('minutes') !== '' && (minutes === null || minutes > 1_440) && 'needsMinutes',
    opensAt: opensAt !== null && wrongTime(opensAt, now),
    segment: wrongSegment(values),
    goods: products.some((product) => !goods.includes(product)) && 'needsGoods',
  } as const;
  const mistakes: Mistakes = Object.fromEntries(
    Object.entries(wrong).flatMap(([name, term]) => (term ? [[name, words.term(term)]] : [])),
  );
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const { opensAfterMs } = before ?? {};
  return {
    value: {
      id,
      title: saidIn(before?.title, words.lang(), field('title')),
      kind,
      ...(oneCode && { code: field('code') }),
      ...(percent !== null && kind === 'percent' && { percent }),
      ...(kind === 'amount' && amount && { amount }),
      ...(minimum && { minimumSpend: minimum }),
      ...(products.length > 0 && { products: [...products] }),
      ...readWhom(values),
      ...(field('work') === 'asked' && { challenge: true }),
      ...readRush(values),
      ...(total !== null && { total }),
      ...(each !== null && { perViewer: each }),
      ...(opensAt !== null && { opensAt }),
      ...(opensAfterMs !== undefined && { opensAfterMs }),
      ...(minutes !== null && { lastsMs: minutes * MINUTE }),
    },
  };
}

function wrongEach(
  said: string,
  each: number | null,
  total: number | null,
): 'needsEach' | 'needsFewer' | false {
  if (said === '') return false;
  if (each === null || each > 100) return 'needsEach';
  return total !== null && each > total && 'needsFewer';
}
