import type { AskedQuestion } from '@livestall/client';
import type { Answer } from '@livestall/protocol';
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
  const answers: Answer[] = [
    {
      ...{ question: { id: 'q20', name: 'Tom', text: 'Do you deliver to the islands?' }, at: NOW },
      aloud: true,
    },
    {
      question: {
        id: 'q21',
        name: 'Bea',
        text: 'Can they be frozen?',
        ...(product && { product }),
      },
      at: NOW,
      message: {
        ...{ id: 'm90', name: 'Mei Lin' },
        text: 'Yes: peel them first, and they keep until spring.',
      },
    },
    {
      ...{ question: { id: 'q22', name: LONG, text: LONG }, at: NOW, aloud: true },
      message: { id: 'm91', name: 'Mo', text: LONG },
    },
    {
      ...{ question: { id: 'q23', name: '', text: '可以寄到北京吗？' }, at: NOW },
      message: { id: 'm92', name: 'Mei Lin', text: '可以，冷链三天到。' },
    },
  ];
  const clicks = ['[part=goods-button]', '#tab-questions'];
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
    {
      name: 'chat-as-question',
      show: { ...live, state: { pins } },
      clicks: ['stall-chat-field textarea', 'stall-chat-field [aria-pressed]'],
    },
    { name: 'questions-answered', show: { ...live, state: { pins, answers } }, clicks },
    {
      name: 'questions-answered-replay',
      show: {
        ...live,
        playhead: 'rewound',
        state: { status: 'ended', endedAt: NOW, answers },
        mine: { questions: own.slice(0, 3) },
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
