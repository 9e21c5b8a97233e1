export { createServer } from './create-server.js';
export type { Actor, Desk, Person, Placed, RecordingDraft } from './desk.js';

export type { Mount } from './http/build-http.js';
export type { Limits } from './http/limits.js';
export type { LogLevel } from './http/log-options.js';
export type { CodeGrant } from './ledger/contract.js';
export type { CodeRequest } from './mint-code.js';
export type { MetricsOptions } from './metrics/start-metrics.js';
export type { RehearsalOptions } from './rehearsal/index.js';
export type { ModeratedLine, ModerationOptions, Verdict } from './words/moderation-options.js';
export type { ServerOptions } from './server-options.js';
export type { StallServer } from './stall-server.js';
export { StartError } from './start-error.js';
export type { StartErrorCode } from './start-error.js';
