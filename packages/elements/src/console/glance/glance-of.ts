import type { ChatLine, Show } from '@livestall/client';
import type { Backstage } from '@livestall/protocol';
import { openQuestions } from '../open-questions.js';
import type { AskedItem, GlanceItem, GreetedItem, SaidItem } from './glance-item.js';
import { thinTalk } from './thin-talk.js';

/** Whoever bought or spoke longer ago than this waits for no answer any more. */
const FRESH_MS = 10 * 60_000;

/** How many lines of the rest of the talk are read at a glance. */
const TALK = 5;

/**
 * What the host sees at a glance, in the order in which it needs them: questions, buyers, new fans, lines to them, the
 * rest.
 *
 * @param done Whether the host is done with something, by its id.
 */
export function glanceOf(
  show: Show,
  backstage: Backstage | null,
  done: (id: string) => boolean,
): GlanceItem[] {
  const since = show.serverTime() - FRESH_MS;
  const { lines } = show.chat;
  const answered = new Set(
    lines.flatMap(({ role, reply }) => (role === 'viewer' || !reply ? [] : [reply.id])),
  );
  const waits = ({ id }: { id: string }) => !done(id) && !answered.has(id);
  const others = lines.filter((line) => !line.own && !line.delivery && !line.system);
  const speaks = (line: ChatLine): SaidItem => {
    const of = line.toMe && line.at > since && waits(line) ? 'toYou' : 'talk';
    return { of, id: line.id, line };
  };
  const toYou = others.map(speaks).filter(({ of }) => of === 'toYou');
  const rest = others.filter(({ role, toMe }) => role === 'viewer' && !toMe);
  return [
    ...questionsOf(show, backstage).filter((one) => one.shown || waits(one)),
    ...buyersOf(lines, since).filter(waits),
    ...fansOf(backstage, since).filter(waits),
    ...toYou.reverse(),
    ...thinTalk(rest, TALK).map((line): SaidItem => ({ of: 'talk', id: line.id, line })),
  ];
}

/** The one that is being answered, then the most wanted, then those that wait longest. */
function questionsOf({ now, gauges }: Show, backstage: Backstage | null): AskedItem[] {
  const { question } = now;
  const open = openQuestions({ now, gauges }, backstage).map((one): AskedItem => {
    return { of: 'questions', id: one.id, question: one, votes: one.votes, shown: false };
  });
  return question
    ? [{ of: 'questions', id: question.id, question, votes: 0, shown: true }, ...open]
    : open;
}

/** Newest first. */
function buyersOf(lines: readonly ChatLine[], since: number): GreetedItem[] {
  return lines.toReversed().flatMap(({ id, at, system }): GreetedItem[] => {
    if (system?.of !== 'bought' || at < since) return [];
    const { names, count, product } = system;
    return [{ of: 'bought', id, names, more: Math.max(0, count - names.length), product }];
  });
}

/** Newest first. */
function fansOf(backstage: Backstage | null, since: number): GreetedItem[] {
  return (backstage?.fans?.new ?? []).flatMap(({ name, at }): GreetedItem[] =>
    at < since ? [] : [{ of: 'fans', id: `fan:${at}:${name}`, names: [name], more: 0 }],
  );
}
