import type { GiveawayDraft, GiveawayKind, Pool, TakingPart } from '@livestall/protocol';
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
import { wrongMoney, type WrongMoney } from './wrong-money.js';
import { wrongTime } from './wrong-time.js';

const MINUTE = 60_000;

/** How many there may be, as the server takes it. */
const MOST = { shares: 20_000, draw: 100 } as const satisfies {
  readonly [kind in GiveawayKind]: number;
};

/** How a giveaway gives, in the order of the form. */
export const GIVEAWAY_KINDS: readonly GiveawayKind[] = ['shares', 'draw'];

/** Among whom it is drawn, in the order of the form. */
export const TAKING_PART: readonly TakingPart[] = ['present', 'commented', 'asked'];

/** The fields of the form, as the server calls them. */
export const GIVEAWAY_NAMES: FieldNames = {
  prize: 'prize',
  total: 'total',
  pool: 'pool',
  'pool/currency': 'currency',
  claimMs: 'claim',
  code: 'code',
  opensAt: 'opensAt',
  lastsMs: 'minutes',
  for: 'segment',
};

/** What the form of a giveaway begins with beside the draft. */
export interface GiveawayAround {
  currency: string;
  words: ConsoleWords;
  /** How many codes were uploaded for it. */
  codes: number;
}

/** What the form of a giveaway is read beside. */
export interface GiveawayBeside {
  /** What it was: of that the form keeps what it does not ask for. */
  before?: GiveawayDraft | undefined;
  /** Whether codes were uploaded for it, or a file of them was chosen. Default: no. */
  hasCodes?: boolean;
  /** What the show's goods are paid in. Default: anything. */
  currencies?: readonly string[];
  /** Server time: what is to open before it would never open by itself. Default: long ago. */
  now?: number;
}

/** What the form of a giveaway begins with. */
export function giveawayValues(
  draft: GiveawayDraft | undefined,
  { currency, words, codes }: GiveawayAround,
): Values {
  const minutes = (ms: number | undefined) => (ms === undefined ? '' : `${Math.ceil(ms / MINUTE)}`);
  return {
    prize: words.text(draft?.prize),
    kind: draft?.kind ?? 'shares',
    total: draft ? `${draft.total}` : '',
    pool: draft?.pool ? writePool(draft.pool) : '',
    currency: draft?.pool ? (draft.pool.currency ?? '') : currency,
    split: draft?.split ?? 'random',
    among: draft?.among ?? 'present',
    claim: minutes(draft?.claimMs),
    codes: draft?.code === undefined ? (codes > 0 ? 'each' : 'none') : 'one',
    code: draft?.code ?? '',
    opensAt: draft?.opensAt === undefined ? '' : localTime(new Date(draft.opensAt)),
    minutes: minutes(draft?.lastsMs),
    ...whomValues(draft),
    work: draft?.challenge ? 'asked' : 'none',
    rush: rushValue(draft?.spreadMs),
  };
}

/** Reads the form of a giveaway. */
export function readGiveaway(
  values: Values,
  id: string,
  words: ConsoleWords,
  { before, hasCodes = false, currencies = [], now = 0 }: GiveawayBeside = {},
): Reading<GiveawayDraft> {
  const field = (name: string) => (values[name] ?? '').trim();
  const whole = (name: string) => wholeOf(field(name));
  const kind = GIVEAWAY_KINDS.find((one) => one === field('kind')) ?? 'shares';
  const total = whole('total');
  const minutes = whole('minutes');
  const opensAt = field('opensAt') === '' ? null : new Date(field('opensAt')).getTime();
  const cut = kind === 'shares' ? readPool(values, before) : {};
  const claim = kind === 'draw' ? whole('claim') : null;
  const { pool, floor = 1 } = cut;
  const wrong = {
    prize: field('prize') === '' && 'needsTitle',
    total:
      (total === null || total > MOST[kind]) &&
      (kind === 'draw' ? 'needsUnitsEach' : 'needsPackets'),
    pool:
      (pool === null && wrongPool(values)) ||
      (pool && total !== null && pool.amount < floor * total && 'needsPool'),
    currency: pool && isForeign(pool, currencies) && 'needsCurrency',
    claim: kind === 'draw' && tooLong(field('claim'), claim) && 'needsMinutes',
    code: field('codes') === 'one' && !/^\S{1,64}$/.test(field('code')) && 'needsCode',
    file: field('codes') === 'each' && !hasCodes && 'needsCodes',
    minutes: tooLong(field('minutes'), minutes) && 'needsMinutes',
    opensAt: opensAt !== null && wrongTime(opensAt, now),
    segment: wrongSegment(values),
  } as const;
  const mistakes: Mistakes = Object.fromEntries(
    Object.entries(wrong).flatMap(([name, term]) => (term ? [[name, words.term(term)]] : [])),
  );
  if (total === null || pool === null || Object.keys(mistakes).length > 0) return { mistakes };
  const among = TAKING_PART.find((one) => one === field('among')) ?? 'present';
  return {
    value: {
      id,
      kind,
      prize: saidIn(before?.prize, words.lang(), field('prize')),
      total,
      ...(pool && { ...cut, pool }),
      ...(kind === 'draw' && among !== 'present' && { among }),
      ...(claim !== null && { claimMs: claim * MINUTE }),
      ...(field('codes') === 'one' && { code: field('code') }),
      ...readWhom(values),
      ...(field('work') === 'asked' && { challenge: true }),
      ...readRush(values),
      ...(opensAt !== null && { opensAt }),
      ...(before?.opensAfterMs !== undefined && { opensAfterMs: before.opensAfterMs }),
      ...(minutes !== null && { lastsMs: minutes * MINUTE }),
    },
  };
}

/** What is cut, and how: `pool` is `null` where what was typed is no amount. */
function readPool(
  values: Values,
  before: GiveawayDraft | undefined,
): { pool?: Pool | null; split?: 'random'; floor?: number } {
  const said = (values['pool'] ?? '').trim();
  if (said === '') return {};
  const currency = values['currency'] ?? '';
  const amount = currency === '' ? wholeOf(said) : (parseMoney(said, currency)?.amount ?? null);
  if (!amount) return { pool: null };
  const pool = { amount, ...(currency !== '' && { currency }) };
  if (values['split'] !== 'random') return { pool };
  return { pool, split: 'random', ...(before?.floor !== undefined && { floor: before.floor }) };
}

function wrongPool({ pool = '', currency = '' }: Values): WrongMoney | 'needsUnits' {
  return currency === '' ? 'needsUnits' : wrongMoney(pool, currency) || 'needsPrice';
}

function writePool({ amount, currency }: Pool): string {
  return currency === undefined ? `${amount}` : writeMoney({ amount, currency });
}

function wholeOf(said: string): number | null {
  return /^[1-9]\d{0,6}$/.test(said) ? Number(said) : null;
}

function tooLong(said: string, minutes: number | null): boolean {
  return said !== '' && (minutes === null || minutes > 1_440);
}
