import type { AskedQuestion } from '@livestall/client';
import { StallError, type ShowState } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { backSoon, coupon, LONG, NOW } from '../samples.js';
import type { Scene } from '../scene.js';

/** What viewers ask: over the picture, and in the panel. */
export function questionScenes({ live, pins, product }: QuestionParts): Scene[] {
  const question = { id: 'q1', name: 'Bea', text: 'How long do they keep once ripe?', product };
  const asked = (id: number, text: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
    id: `q${id}`,
    at: NOW,
    sender: 'me',
    name: 'Ana',
    text,
    status: 'open',
    ...more,
  });
  const own = [
    asked(2, 'Do you ship to Hokkaido?', { status: 'answered' }),
    asked(3, 'Will there be chestnuts this year?', { status: 'passed' }),
    asked(1, question.text, { product, status: 'shown' }),
    asked(4, 'Can I freeze them?', { product }),
    asked(5, LONG, { delivery: 'failed', error: new StallError('rate-limited') }),
  ];
  const state = { pins, question, coupons: [coupon()] };
  const clicks = ['[part=goods-button]', 'role=tab[name=/^(Questions|提问)/]'];
  return [
    { name: 'question', show: { ...live, state } },
    {
      name: 'question-long',
      show: {
        ...live,
        state: {
          ...state,
          notices: [backSoon],
          question: { ...question, name: LONG, text: LONG.repeat(3) },
        },
      },
    },
    {
      name: 'question-replay',
      show: { ...live, playhead: 'rewound', state: { ...state, status: 'ended' } },
    },
    { name: 'questions', show: { ...live, state: { pins } }, clicks },
    {
      name: 'questions-open',
      show: {
        ...live,
        state: { pins },
        open: [
          { ...asked(11, 'How long do they keep once ripe?', { product }), name: 'Bea', votes: 41 },
          { ...asked(12, 'Do you deliver to the islands?'), name: 'Tom', votes: 12 },
          { ...asked(13, LONG), name: LONG, votes: 3 },
        ],
        mine: { questions: own.slice(3, 4), upvoted: ['q12'] },
      },
      clicks,
    },
    { name: 'questions-own', show: { ...live, state, mine: { questions: own } }, clicks },
    {
      name: 'questions-offline',
      show: {
        ...live,
        connection: 'offline',
        mine: { questions: [asked(1, 'Can I freeze them?', { delivery: 'sending' })] },
      },
      clicks,
    },
    {
      name: 'questions-over',
      show: {
        ...live,
        state: { status: 'ended', endedAt: NOW },
        mine: { questions: own.slice(0, 4) },
      },
      clicks,
    },
  ];
}

interface QuestionParts {
  live: FakeShowState;
  pins: ShowState['pins'];
  product: string;
}
