import { expect, it } from 'vitest';
import { json } from '../../testing/contract-server.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { connectHost } from './connect-host.js';

withServer();

it('reads, replaces, removes and tries the words of the account', async () => {
  server.answer('POST /v1/sessions', (_, response) =>
    json(response, {
      ...{ t: server.now(), token: 'session-1', expiresAt: server.now() + 43_200_000 },
      ...{ account: 'farm', role: 'host', name: 'Mei' },
    }),
  );
  const heard: string[] = [];
  const answer = (call: string, body: object) =>
    server.answer(call, (_, response) => {
      heard.push(call);
      json(response, body);
    });
  const lists = { lists: [{ lang: 'es', words: 1 }], hit: 'hold', english: false } as const;
  const trial = { verdict: 'hold', langs: ['es'], english: false } as const;
  answer('GET /v1/accounts/farm/words', lists);
  answer('GET /v1/accounts/farm/words/es', { lang: 'es', words: ['malo'] });
  answer('PUT /v1/accounts/farm/words/es', { words: 2 });
  answer('POST /v1/accounts/farm/words', trial);
  answer('DELETE /v1/accounts/farm/words/es', {});
  const host = closedAfter(
    connectHost({ server: server.address, storage: null, code: 'c-1', channel: 'farm' }),
  );
  await expect.poll(() => host.status).toBe('signed-in');
  const { moderation } = host;
  expect(await moderation.wordLists()).toEqual(lists);
  expect(await moderation.words('es')).toEqual({ lang: 'es', words: ['malo'] });
  expect(await moderation.setWords('es', 'malo\nfeo\n')).toBe(2);
  expect(await moderation.tryLine('Qué malo')).toEqual(trial);
  await moderation.removeWords('es');
  expect(heard).toHaveLength(5);
});
