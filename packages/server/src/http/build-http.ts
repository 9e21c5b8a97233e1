import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import { StallError } from '@livestall/protocol';
import fastify from 'fastify';
import { closeUnused } from './close-unused.js';
import { allowOrigins } from './cors.js';
import { replyToBadAddress, replyToNoRequest, replyWithProblems } from './error-replies.js';
import { logOptions } from './log-options.js';
import type { LogLevel } from './log-options.js';
import { accountRoutes } from './routes/accounts.js';
import { beaconRoutes } from './routes/beacons.js';
import { pictureDelayRoutes } from './routes/picture-delay.js';
import { calendarRoutes } from './routes/calendar.js';
import { challengeRoutes } from './routes/challenges.js';
import { checkRoutes } from './routes/check.js';
import { complaintRoutes } from './routes/complaints.js';
import { creditRoutes } from './routes/credit.js';
import { giveawayRoutes } from './routes/giveaways.js';
import { goRoutes } from './routes/go.js';
import { healthRoutes } from './routes/health.js';
import { holdRoutes } from './routes/holds.js';
import { logRoutes } from './routes/log.js';
import { moderationRoutes } from './routes/moderation.js';
import { owningRoutes } from './routes/owning.js';
import { pictureRoutes } from './routes/pictures.js';
import { pollRoutes } from './routes/polls.js';
import { pollingRoutes } from './routes/polling.js';
import { preparingRoutes } from './routes/preparing.js';
import { questionRoutes } from './routes/questions.js';
import { demandRoutes } from './routes/demand.js';
import { reportRoutes } from './routes/report.js';
import { fanRoutes } from './routes/fans.js';
import { reactionRoutes } from './routes/reactions.js';
import { requestRoutes } from './routes/requests.js';
import { sellerActRoutes } from './routes/seller-acts.js';
import { sessionRoutes } from './routes/sessions.js';
import { showReadRoutes } from './routes/show-reads.js';
import { signedRoutes } from './routes/signed.js';
import { streamRoutes } from './routes/stream.js';
import { viewerActRoutes } from './routes/viewer-acts.js';
import { viewerDataRoutes } from './routes/viewer-data.js';
import { visitRoutes } from './routes/visits.js';
import { webhookRoutes } from './routes/webhooks.js';
import { wordRoutes } from './routes/words.js';
import type { Server, Services } from './server-types.js';

/** Files that the server hands out beside its calls. */
export interface Mount {
  /** The path under which they are, with a slash at both ends. */
  prefix: string;
  folder: string;
  /** Sent with each of them. */
  headers?: Readonly<Record<string, string>>;
}

/** How the HTTP side is set up. */
export interface HttpOptions {
  logger?: boolean | LogLevel;
  trustProxy?: boolean;
  mounts?: readonly Mount[];
}

const BODY_BYTES = 65_536;
/** A subject of 256 characters, each of them escaped in an address. */
const PARAM_CHARACTERS = 256 * 12;
/** How long a request may take to arrive; answers may last, and streams do. */
const REQUEST_MS = 30_000;

/** The HTTP side of the server: routes, limits and errors. */
export async function buildHttp(services: Services, options: HttpOptions): Promise<Server> {
  const server = fastify({
    logger: logOptions(options.logger),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    routerOptions: { maxParamLength: PARAM_CHARACTERS },
    forceCloseConnections: 'idle',
    frameworkErrors: replyToBadAddress,
    clientErrorHandler: replyToNoRequest,
    // Input is taken as it is or refused: nothing is turned into what it is not, added or dropped.
    ajv: {
      customOptions: {
        ...{ coerceTypes: false, removeAdditional: false, useDefaults: false },
        discriminator: true,
      },
    },
  }) as Server;
  closeUnused(server);
  // Schemas of answers describe them; what is sent is what was made.
  server.setSerializerCompiler(() => (data) => JSON.stringify(data));
  // What is sent is what it says it is: no browser is to look for a page in it.
  server.addHook('onRequest', (_, reply, done) => {
    void reply.header('x-content-type-options', 'nosniff');
    done();
  });
  replyWithProblems(server);
  allowOrigins(server, services.origins);
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, { ttl }) => new StallError('rate-limited', { retryAfterMs: ttl }),
  });
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Livestall', version: '1' } },
  });
  for (const { prefix, folder, headers = {} } of options.mounts ?? []) {
    await server.register(staticFiles, {
      prefix,
      root: folder,
      decorateReply: false,
      setHeaders: (reply) => {
        for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
      },
    });
  }
  for (const routes of [
    healthRoutes,
    showReadRoutes,
    streamRoutes,
    pollingRoutes,
    logRoutes,
    visitRoutes,
    beaconRoutes,
    pictureDelayRoutes,
    viewerActRoutes,
    fanRoutes,
    reactionRoutes,
    questionRoutes,
    pollRoutes,
    requestRoutes,
    holdRoutes,
    challengeRoutes,
    sessionRoutes,
    sellerActRoutes,
    moderationRoutes,
    complaintRoutes,
    wordRoutes,
    owningRoutes,
    preparingRoutes,
    giveawayRoutes,
    pictureRoutes,
    accountRoutes,
    viewerDataRoutes,
    calendarRoutes,
    goRoutes,
    signedRoutes,
    creditRoutes,
    reportRoutes,
    demandRoutes,
    webhookRoutes,
    checkRoutes,
  ]) {
    routes(server, services);
  }
  server.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger());
  return server;
}
