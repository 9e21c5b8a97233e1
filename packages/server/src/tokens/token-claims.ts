import type { Identity, Role } from '@livestall/protocol';
import { IdSchema, RoleSchema, SegmentSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';

/** What a token says of its bearer. */
export interface TokenClaims {
  account: string;
  role: Role;
  /** Opaque to us: the store's id of the viewer, or one that we made up. */
  subject: string;
  name: string | null;
  /** The one channel it is for, where it is for one. */
  channel?: string;
  /** The one show it is for, where it is for one. */
  show?: string;
  /** Milliseconds since the epoch; a token carries whole seconds, so it is rounded down. */
  expiresAt: number;
}

/** What a token says of its bearer, and who signed it. */
export interface VerifiedClaims extends TokenClaims {
  /** The segments of viewers that a store counts its customer to. */
  segments: readonly string[];
  /** How well it knows them. */
  identity: Identity;
  /** Whether this server signed it itself; else an account's secret did, which may be ended. */
  house: boolean;
}

/** The claims as they stand in the token. Others (`iat`, `aud`) are ignored. */
export const WireClaimsSchema = Type.Object({
  acc: IdSchema,
  role: RoleSchema,
  sub: Type.String({ minLength: 1, maxLength: 256 }),
  name: Type.Optional(Type.String({ maxLength: 1_000 })),
  chan: Type.Optional(IdSchema),
  show: Type.Optional(IdSchema),
  seg: Type.Optional(Type.Array(SegmentSchema, { maxItems: 32 })),
  ver: Type.Optional(Type.Boolean()),
  nbf: Type.Optional(Type.Number()),
  exp: Type.Integer({ minimum: 0 }),
});

/** What of a token is read. */
export type WireClaims = Type.Static<typeof WireClaimsSchema>;
