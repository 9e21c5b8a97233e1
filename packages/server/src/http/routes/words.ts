import { StallError } from '@livestall/protocol';
import { IdSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { readWords } from '../../words/read-words.js';
import type { Server, Services } from '../server-types.js';
import { CSV, textOf } from './codes-body.js';

/** The language of a list, as pages name it. */
const LangSchema = Type.String({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$' });

const Params = Type.Object({ account: IdSchema, lang: LangSchema });

/** How large a list may be, in bytes. */
const LIST_BYTES = 1_048_576;

/** The words that an account's viewers do not say. */
export function wordRoutes(server: Server, { ledger, words, bearers }: Services): void {
  server.get(
    '/v1/accounts/:account/words',
    {
      schema: {
        summary: 'The lists of words of an account, by language, with how many each has',
        params: Type.Object({ account: IdSchema }),
        response: {
          200: Type.Object({
            lists: Type.Array(Type.Object({ lang: Type.String(), words: Type.Integer() })),
          }),
        },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      await bearers.forAccount(request, account, ['operator', 'backend']);
      if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
      const lists = await ledger.read('words', { account });
      const counted = lists.map(({ lang, words: list }) => ({ lang, words: list.length }));
      return reply.header('cache-control', 'no-store').send({ lists: counted });
    },
  );

  server.put(
    '/v1/accounts/:account/words/:lang',
    {
      bodyLimit: LIST_BYTES,
      schema: {
        summary: 'The words of one language: CSV, one a line; an empty file removes the list',
        consumes: [CSV],
        params: Params,
        response: { 200: Type.Object({ words: Type.Integer() }) },
      },
      // Before the body: nobody else's megabytes are read.
      onRequest: async (request) => {
        const { account } = request.params as { account: string };
        await bearers.forAccount(request, account, ['operator', 'backend']);
      },
    },
    async ({ params: { account, lang }, body }, reply) => {
      const list = readWords(textOf(body));
      await ledger.enter('words.set', { account, lang, words: list });
      words.forget(account);
      return reply.header('cache-control', 'no-store').send({ words: list.length });
    },
  );
}
