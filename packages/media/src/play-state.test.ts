import { describe, expect, it } from 'vitest';
import { playState, type PlayFacts } from './play-state.js';

const running: PlayFacts = {
  failed: false,
  begun: true,
  troubled: false,
  ended: false,
  paused: false,
  aboutToPlay: false,
  seeking: false,
  readyState: 4,
};

describe('playState', () => {
  it.each<[string, Partial<PlayFacts>]>([
    ['playing', {}],
    ['playing', { troubled: true }],
    ['opening', { begun: false, paused: true, readyState: 0 }],
    ['opening', { paused: true, aboutToPlay: true }],
    ['waiting', { begun: false, troubled: true, readyState: 0 }],
    ['waiting', { readyState: 2 }],
    ['waiting', { seeking: true }],
    ['paused', { paused: true }],
    ['paused', { paused: true, troubled: true, readyState: 2 }],
    ['ended', { ended: true, paused: true }],
    ['failed', { failed: true, begun: false, paused: true }],
  ])('is %s with %o', (state, facts) => {
    expect(playState({ ...running, ...facts })).toBe(state);
  });
});
