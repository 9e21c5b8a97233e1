import type { Gauges, Product, ReactionSums } from '@livestall/protocol';
import type { Mine } from './viewer/mine.js';

/** What a show has before anything of it is there. */
export const NOTHING_YET: {
  mine: Mine;
  gauges: Gauges;
  goods: ReadonlyMap<string, Product>;
  lines: [];
  redacted: ReadonlySet<string>;
  totals: ReactionSums;
} = {
  mine: {
    status: 'loading',
    viewer: null,
    claims: [],
    claiming: [],
    holds: [],
    holding: [],
    entries: [],
    entering: [],
    fan: null,
    following: null,
    settings: null,
    wishes: [],
    questions: [],
    upvoted: [],
    upvoting: [],
    votes: [],
    voting: [],
    requests: [],
    requesting: [],
  },
  gauges: {},
  goods: new Map(),
  lines: [],
  redacted: new Set(),
  totals: {},
};
