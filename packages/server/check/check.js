// @ts-check
import { checkDraw, CLAIM_MS, formatMoney, MOST_CALLS, snapshotState } from '@livestall/protocol';

/** @typedef {import('@livestall/protocol').GiveawayState} GiveawayState */

const [show = '', id = ''] = location.pathname.split('/').slice(-2);
const address = `/v1/shows/${show}`;

/**
 * Puts a text where it belongs: nothing that comes from the server is markup.
 *
 * @param {string} name
 * @param {string} text
 */
function say(name, text) {
  const place = document.getElementById(name);
  if (place) place.textContent = text;
}

/**
 * Adds a line to the list of what was looked at.
 *
 * @param {boolean} holds
 * @param {string} text
 */
function tell(holds, text) {
  const line = document.createElement('li');
  line.className = holds ? 'holds' : 'fails';
  line.textContent = `${holds ? 'Yes: ' : 'No: '}${text}`;
  document.getElementById('findings')?.append(line);
}

/**
 * What the server answers, as everybody gets it.
 *
 * @param {string} path
 */
async function read(path) {
  const answer = await fetch(`${address}${path}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer;
}

/** @returns {Promise<GiveawayState | undefined>} The giveaway, folded here from the show's own log. */
async function readGiveaway() {
  const state = snapshotState(await (await read('')).json());
  return state.giveaways?.find(({ giveaway }) => giveaway.id === id);
}

/** @param {number} value */
const count = (value) => new Intl.NumberFormat('en').format(value);

const plurals = new Intl.PluralRules('en');

/**
 * What is said of so many.
 *
 * @param {number} value
 * @param {{ one: string, other: string }} words
 */
const many = (value, { one, other }) => (plurals.select(value) === 'one' ? one : other);

/**
 * How many there are, and how long a prize waits.
 *
 * @param {GiveawayState['giveaway']} giveaway
 */
function termsOf({ kind, total, claimMs = CLAIM_MS }) {
  if (kind === 'shares') {
    return many(total, {
      one: 'One share, for the first who comes.',
      other: `${count(total)} shares, for the first who come.`,
    });
  }
  const wait = `${count(claimMs / 1_000)} seconds before the next is called, and ${MOST_CALLS} are called for`;
  return many(total, {
    one: `One prize. It waits ${wait} it at most.`,
    other: `${count(total)} prizes. Each waits ${wait} each at most.`,
  });
}

/** @param {GiveawayState} state */
async function check(state) {
  const { giveaway, closed, drawn } = state;
  say('terms', termsOf(giveaway));
  say('commitment', giveaway.commitment);
  if (closed) say('digest', closed.digest);
  if (!closed || !drawn) {
    say('title', 'It has not been drawn yet');
    say(
      'summary',
      'Its seed is still secret. What the server has bound itself to is below: note it, and come back after the draw.',
    );
    return;
  }
  say('seed', drawn.seed);
  const list = (await (await read(`/giveaways/${id}/entries`)).text()).split('\n').slice(0, -1);
  const { seed, entries, winners, calls, order, shares } = await checkDraw(state, list);
  const all = seed && entries && winners && calls;
  say('title', all ? 'It holds' : 'It does not hold');
  say(
    'summary',
    all
      ? `Your browser has worked it out anew, and comes to the same.${
          giveaway.pool ? ' What each share was by the seed stands below: compare your own.' : ''
        }`
      : 'Your browser has worked it out anew, and does not come to the same.',
  );
  tell(seed, 'the seed is the one that the server had bound itself to before anybody took part.');
  tell(
    entries,
    `the list of ${count(list.length)} ${many(list.length, { one: 'entry', other: 'entries' })} is the one that was closed before the seed was told, and has nobody twice.`,
  );
  if (giveaway.kind === 'draw') {
    tell(
      winners,
      many(drawn.winners.length, {
        one: 'the one called is the first in the order that seed and list make.',
        other: `the ${count(drawn.winners.length)} called are the first in the order that seed and list make.`,
      }),
    );
    tell(
      calls,
      `${count(giveaway.total)} ${many(giveaway.total, { one: 'was', other: 'were' })} called first (all, where they are fewer), later ones for prizes that were not taken in time, and no prize was kept.`,
    );
  }
  showOrder(state, order, shares);
}

/**
 * The order, with the one in the address marked: a viewer's own, which nobody else knows to be theirs.
 *
 * @param {GiveawayState} state
 * @param {readonly string[]} order
 * @param {readonly number[]} shares
 */
function showOrder({ giveaway, drawn }, order, shares) {
  const own = location.hash.slice(1);
  const place = order.indexOf(own);
  if (place >= 0) say('own', `Your entry is number ${count(place + 1)} of ${count(order.length)}.`);
  else if (own !== '') say('own', 'Your entry is not on the list.');
  const rows = order.slice(0, 1_000).map((entry, index) => {
    const row = document.createElement('li');
    const code = document.createElement('code');
    code.textContent = entry;
    row.append(code);
    if (entry === own) row.className = 'own';
    if (drawn?.winners.includes(entry)) row.append(' was called');
    if (shares[index] !== undefined)
      row.append(` got ${amount(shares[index], giveaway.pool?.currency)}`);
    return row;
  });
  document.getElementById('order')?.append(...rows);
}

/**
 * @param {number} value
 * @param {string | undefined} currency
 */
function amount(value, currency) {
  if (currency === undefined) return count(value);
  return formatMoney({ amount: value, currency }, ['en']);
}

try {
  if (!isSecureContext) throw new Error('This page must be opened over https.');
  const state = await readGiveaway();
  if (!state) throw new Error('The show tells of no such giveaway.');
  await check(state);
} catch (error) {
  say('title', 'It could not be checked');
  say('summary', error instanceof Error ? error.message : 'Something went wrong.');
}
document.documentElement.dataset['checked'] = '';
