import { StallError } from '@livestall/protocol';
import {
  IdSchema,
  MessageTextSchema,
  WordListsSchema,
  WordsOfLangSchema,
  WordTrialSchema,
} from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { readWords } from '../../words/read-words.js';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { CSV, textOf } from './codes-body.js';

/** The language of a list, as pages name it. */
const LangSchema = Type.String({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$' });

const Params = Type.Object({ account: IdSchema, lang: LangSchema });

/** How large a list may be, in bytes. */
const LIST_BYTES = 1_048_576;

/** How many lines somebody tries, in this span. */
const TRIALS = 30;
const TRIALS_MS = 10_000;

/** Of all the account: one for a channel keeps no words of the others'. */
const ROLES = ['operator', 'backend', 'host'] as const;

/** The words that an account's viewers do not say. */
export function wordRoutes(server: Server, { ledger, words, judge, bearers }: Services): void {
  const trials = new RateGate(TRIALS, TRIALS_MS);

  const readLists = async (account: string) => {
    if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
    return ledger.read('words', { account });
  };

  // Before what is asked is looked at: nobody else's megabytes are read.
  const onRequest = async (request: FastifyRequest) => {
    const { account } = request.params as { account: string };
    await bearers.forAccount(request, account, ROLES);
  };

  server.get(
    '/v1/accounts/:account/words',
    {
      schema: {
        summary:
          'The lists of words of an account, by language, and what becomes of a line that has one',
        params: Type.Object({ account: IdSchema }),
        response: { 200: WordListsSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      await bearers.forAccount(request, account, ROLES);
      const lists = await readLists(account);
      const counted = lists.map(({ lang, words: list }) => ({ lang, words: list.length }));
      const { hit, english } = judge;
      return reply.header('cache-control', 'no-store').send({ lists: counted, hit, english });
    },
  );

  server.post(
    '/v1/accounts/:account/words',
    {
      schema: {
        summary: 'What would become of a line, by its words alone: nothing is written',
        params: Type.Object({ account: IdSchema }),
        body: Type.Object({ text: MessageTextSchema }, { additionalProperties: false }),
        response: { 200: WordTrialSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      const by = await bearers.forAccount(request, account, ROLES);
      trials.pass(`${account} ${by.subject}`);
      if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
      const trial = await judge.tryText(account, request.body.text);
      return reply.header('cache-control', 'no-store').send(trial);
    },
  );

  server.get(
    '/v1/accounts/:account/words/:lang',
    {
      schema: {
        summary: 'The words of one language',
        params: Params,
        response: { 200: WordsOfLangSchema },
      },
      onRequest,
    },
    async (request, reply) => {
      const { account, lang } = request.params;
      const list = (await readLists(account)).find((one) => one.lang === lang);
      if (!list) throw new StallError('not-found', { message: 'There is no such list.' });
      return reply.header('cache-control', 'no-store').send(list);
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
      onRequest,
    },
    async ({ params: { account, lang }, body }, reply) => {
      const list = readWords(textOf(body));
      await ledger.enter('words.set', { account, lang, words: list });
      words.forget(account);
      return reply.header('cache-control', 'no-store').send({ words: list.length });
    },
  );

  server.delete(
    '/v1/accounts/:account/words/:lang',
    {
      schema: {
        summary: 'Removes the list of one language; one that is not there is gone already',
        params: Params,
        response: { 204: Type.Null() },
      },
      onRequest,
    },
    async (request, reply) => {
      const { account, lang } = request.params;
      await ledger.enter('words.set', { account, lang, words: [] });
      words.forget(account);
      return reply.code(204).send(null);
    },
  );
}
