import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { BeaconFact, ErrorCode } from '@livestall/protocol';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { LedgerDesk } from '../desk/ledger-desk.js';
import type { Ledger } from '../ledger/ledger.js';
import type { RoomContext } from '../shows/room-context.js';
import type { Proofs } from '../proofs/proofs.js';
import type { Rooms } from '../shows/rooms.js';
import type { AccountWords } from '../words/account-words.js';
import type { LineJudge } from '../words/line-judge.js';
import type { AllowedOrigins } from './allowed-origins.js';
import type { Bearers } from './bearers.js';
import type { Limits } from './limits.js';
import type { NewestSecrets } from './newest-secrets.js';
import type { Tries } from './tries.js';

/** Fastify, with the schemas' types. */
export type Server = FastifyInstance<
  HttpServer,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What the routes work with. */
export interface Services {
  ledger: Ledger;
  rooms: Rooms;
  desk: LedgerDesk;
  context: RoomContext;
  /** Claims, holds and entries that were refused from memory, by code. */
  refused: ReadonlyMap<ErrorCode, number>;
  bearers: Bearers;
  secrets: NewestSecrets;
  proofs: Proofs;
  origins: AllowedOrigins;
  limits: Limits;
  tries: Tries;
  words: AccountWords;
  judge: LineJudge;
  /** Hears what viewers measured. */
  onFacts: (facts: readonly BeaconFact[]) => void;
  /** Whether playlists are fetched from private addresses too. */
  allowPrivateStreams: boolean;
  /** Whether webhooks may lead to private addresses too. */
  allowPrivateWebhooks: boolean;
  /** The paths under which files are served beside the calls, with a slash at both ends. */
  mounted: readonly string[];
  /** False while starting and draining. */
  ready: () => boolean;
}
