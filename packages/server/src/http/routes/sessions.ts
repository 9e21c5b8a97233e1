import { StallError } from '@livestall/protocol';
import { SessionRequestSchema, SessionSchema } from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import { newId } from '../../desk/new-id.js';
import type { TokenClaims } from '../../tokens/index.js';
import { codeHash } from '../code-hash.js';
import { rateByAddress } from '../rate-by-address.js';
import type { Server, Services } from '../server-types.js';

const SESSION_MS = 12 * 3_600_000;
/** For how long after it ran out a session can still be renewed: a seller may be back only next week. */
const RENEWABLE_MS = 14 * 86_400_000;

type Claims = Omit<TokenClaims, 'expiresAt'>;

/** Signing in by a one-time code, and staying signed in. */
export function sessionRoutes(server: Server, services: Services): void {
  const { context, bearers, limits } = services;
  server.post(
    '/v1/sessions',
    {
      config: rateByAddress(limits.sessions),
      schema: {
        summary: 'Redeems a one-time code; without one, renews the bearer’s session',
        body: SessionRequestSchema,
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const { code } = request.body;
      const claims = await (code === undefined
        ? renewable(services, request)
        : redeem(services, request, code));
      const { token, expiresAt } = bearers.mint(claims, SESSION_MS);
      const { account, role, name, channel, show } = claims;
      return reply.header('cache-control', 'no-store').send({
        t: context.clock.now(),
        token,
        expiresAt,
        account,
        role,
        name: name ?? '',
        ...(channel !== undefined && { channel }),
        ...(show !== undefined && { show }),
      });
    },
  );
}

async function redeem(
  { ledger, origins }: Services,
  request: FastifyRequest,
  code: string,
): Promise<Claims> {
  const hash = codeHash(code);
  const account = await ledger.read('code.account', { hash });
  // First, so that a page which is refused uses no code up.
  if (account !== null) await origins.check(request, account);
  const grant = await ledger.enter('code.redeem', { hash });
  return { ...grant, subject: `${grant.role}-${newId()}` };
}

async function renewable({ bearers, origins }: Services, request: FastifyRequest): Promise<Claims> {
  const { house, ...claims } = await bearers.read(request, RENEWABLE_MS);
  if (claims.role !== 'host' && claims.role !== 'moderator') throw new StallError('forbidden');
  // What an account's secret signed must end with the secret.
  if (!house) {
    throw new StallError('token-refused', {
      message: 'This session was not begun here.',
      hint: 'Who signed its token signs the next one.',
    });
  }
  await origins.check(request, claims.account);
  return claims;
}
