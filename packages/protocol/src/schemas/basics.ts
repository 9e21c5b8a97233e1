import Type, { type TObjectOptions, type TProperties } from 'typebox';

/** An object that refuses fields it does not know: the form of all input. */
export function strict<T extends TProperties>(properties: T, options: TObjectOptions = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** An id of ours or of the seller's. */
export const IdSchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: '1 to 64 characters of A-Z a-z 0-9 - _',
});

/** A segment of viewers, as a store names it. */
export const SegmentSchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'A segment of viewers that the store’s tickets name: followers, buyers…',
});

/** A moment. */
export const TimeSchema = Type.Integer({
  minimum: 0,
  maximum: 8_640_000_000_000_000,
  description: 'Milliseconds since the epoch',
});

/** A day, or a month. */
export const DateSchema = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
  description: 'ISO 8601 calendar date, or a month',
});

/** A country, or a part of one. */
export const RegionSchema = Type.String({
  pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$',
  description: 'An ISO 3166-1 or 3166-2 code',
});

/** A place in a log. */
export const SeqSchema = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Number of an event in its show’s log; 0 before the first',
});

/** Over how long turns are spread at an opening. */
export const SpreadSchema = Type.Integer({
  minimum: 500,
  maximum: 60_000,
  description:
    'From the opening on, each viewer’s turn comes within this time; absent: everybody’s at once',
});

/** Where media are: anywhere, or on the show server. `safeAddress` judges it again where it is used. */
export const AddressSchema = Type.String({
  maxLength: 2048,
  pattern: '^(https?://|/(?![/\\\\]))\\S*$',
  description: 'An http(s) address; a path from the root is on the show server',
});

/** Where a link leads. */
export const LinkSchema = Type.String({
  maxLength: 2048,
  pattern: '^https?://\\S+$',
  description: 'An absolute http(s) address',
});

/** A name that people see, in no particular language. */
export const NameSchema = Type.String({ minLength: 1, maxLength: 200 });

/** A name for a key ring: which secret signed. */
export const KidSchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'Id of a secret, as a token’s header carries it',
});

/** A person, as the tickets of their store name them. */
export const SubjectSchema = Type.String({ minLength: 1, maxLength: 256 });
