import type { Channel, Me, Visit } from '@livestall/protocol';
import { MeSchema, VisitSchema } from '@livestall/protocol/schemas';
import { beforeAll, expect } from 'vitest';
import { ask, fits, type Answer } from './ask.ts';
import type { Target, TargetOf } from './target.ts';

interface CallOptions {
  token?: string;
  key?: string;
  /** Default: POST. */
  method?: string;
}

/** The calls of a page that is on the account's list, within a `describe`. */
export function pageCalls(target: TargetOf) {
  let base: string;
  let acting: NonNullable<Target['acting']>;

  beforeAll(async () => {
    const { url, channel, acting: may } = target();
    if (!may) throw new Error('Without tokens only reading can be tested.');
    acting = may;
    const { body } = await ask(`${url}/v1/channels/${channel}`);
    base = `${url}/v1/shows/${(body as Channel).show?.id}`;
  });

  const send = (path: string, body: unknown, { token, key, method = 'POST' }: CallOptions = {}) =>
    ask(base + path, {
      method,
      headers: {
        'content-type': 'application/json',
        origin: acting.origin,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  return {
    send,

    /** The address of the show's calls. */
    base: () => base,

    /** What is needed to act. */
    acting: () => acting,

    /** Acts as the host. */
    act: (body: unknown) => send('/acts', body, { token: acting.host }),

    visit: async (name?: string): Promise<Visit> => {
      const answer = await send('/visits', name === undefined ? {} : { name });
      const made = given<Visit>(answer, answer.status === 201 ? 201 : 200);
      fits(made, VisitSchema);
      return made;
    },

    me: async (token: string): Promise<Me> => {
      const headers = {
        authorization: `Bearer ${token}`,
        origin: acting.origin,
      };
      const answer = await ask(`${base}/me`, { headers });
      fits(answer.body, MeSchema);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      return answer.body as Me;
    },
  };
}

/** The body of an answer that grants. */
export function given<T>({ status, body, text }: Answer, wanted = 201): T {
  expect(status, text.slice(0, 300)).toBe(wanted);
  return body as T;
}
