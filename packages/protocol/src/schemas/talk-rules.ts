import Type from 'typebox';
import { SLOW_LIMIT_MS } from '../talk-rules.js';
import { strict } from './basics.js';

const rules = {
  slowMs: Type.Integer({ minimum: 0, maximum: SLOW_LIMIT_MS, description: '0: no slow mode' }),
  who: Type.Enum(['all', 'followers', 'buyers']),
  approve: Type.Boolean(),
  links: Type.Enum(['house', 'all']),
  delayed: Type.Boolean(),
};

/** How viewers may talk. */
export const TalkRulesSchema = strict(rules, { title: 'TalkRules' });

/** What of it is to change. */
export const TalkChangeProperties = Type.Partial(Type.Object(rules)).properties;
