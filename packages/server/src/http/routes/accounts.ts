import { StallError } from '@livestall/protocol';
import {
  AccountChangeSchema,
  AccountRequestSchema,
  AccountSchema,
  AccountsSchema,
  CodeRequestSchema,
  CodeSchema,
  IdSchema,
  KidSchema,
  NewAccountSchema,
  SecretSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { mintCode } from '../../mint-code.js';
import { newSecret } from '../new-secret.js';
import type { Server, Services } from '../server-types.js';

const Params = Type.Object({ account: IdSchema });

/** Accounts, their secrets and their invitations. */
export function accountRoutes(server: Server, services: Services): void {
  const { ledger, bearers, secrets, origins } = services;

  server.post(
    '/v1/accounts',
    {
      schema: {
        summary: 'A new account',
        body: AccountRequestSchema,
        response: { 201: NewAccountSchema },
      },
    },
    async (request, reply) => {
      await bearers.forAccount(request, request.body.id, ['operator']);
      const secret = newSecret();
      const account = await ledger.enter('account.create', { ...request.body, ...secret });
      return reply.code(201).header('cache-control', 'no-store').send({ account, secret });
    },
  );

  server.get(
    '/v1/accounts',
    { schema: { summary: 'All accounts', response: { 200: AccountsSchema } } },
    async (request, reply) => {
      await bearers.forAccount(request, 'operator', ['operator']);
      const accounts = await ledger.read('accounts', {});
      return reply.header('cache-control', 'no-store').send({ accounts });
    },
  );

  server.get(
    '/v1/accounts/:account',
    { schema: { summary: 'An account', params: Params, response: { 200: AccountSchema } } },
    async (request, reply) => {
      const id = request.params.account;
      await bearers.forAccount(request, id, ['operator', 'backend']);
      const account = await ledger.read('account', { id });
      if (!account) throw new StallError('not-found');
      return reply.header('cache-control', 'no-store').send(account);
    },
  );

  server.patch(
    '/v1/accounts/:account',
    {
      schema: {
        summary: 'Changes an account',
        params: Params,
        body: AccountChangeSchema,
        response: { 200: AccountSchema },
      },
    },
    async (request) => {
      const id = request.params.account;
      await bearers.forAccount(request, id, ['operator', 'backend']);
      const account = await ledger.enter('account.update', { id, ...request.body });
      origins.forget(id);
      return account;
    },
  );

  server.post(
    '/v1/accounts/:account/secrets',
    {
      schema: {
        summary: 'One more signing secret',
        params: Params,
        response: { 201: SecretSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      await bearers.forAccount(request, account, ['operator', 'backend']);
      const secret = newSecret();
      await ledger.enter('secret.add', { account, ...secret });
      secrets.forget(account);
      return reply.code(201).header('cache-control', 'no-store').send(secret);
    },
  );

  server.delete(
    '/v1/accounts/:account/secrets/:kid',
    {
      schema: {
        summary: 'Ends a signing secret, and all tokens that it signed',
        params: Type.Object({ ...Params.properties, kid: KidSchema }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { account, kid } = request.params;
      await bearers.forAccount(request, account, ['operator', 'backend']);
      await ledger.enter('secret.remove', { account, kid });
      bearers.forget(kid);
      secrets.forget(account);
      return reply.code(204).send(null);
    },
  );

  server.post(
    '/v1/accounts/:account/codes',
    {
      schema: {
        summary: 'A one-time code that signs somebody in',
        params: Params,
        body: CodeRequestSchema,
        response: { 201: CodeSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      const { channel, show } = await bearers.withinAccount(request, account, [
        'operator',
        'backend',
        'host',
      ]);
      const { body } = request;
      const wider =
        (channel !== undefined && body.channel !== channel) ||
        (show !== undefined && body.show !== show);
      if (wider) {
        throw new StallError('forbidden', {
          message: 'An invitation reaches no further than its host.',
        });
      }
      const code = await mintCode(ledger, { account, ...body });
      return reply.code(201).header('cache-control', 'no-store').send(code);
    },
  );
}
