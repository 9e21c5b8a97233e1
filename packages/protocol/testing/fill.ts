import type { Static, TSchema } from 'typebox';

/** What stands in for each kind of text. */
export interface Filling {
  /** Free text, by its place: `info.host.name`. */
  text: (place: string) => string;
  /** Where media are. */
  address: string;
  /** Where a link leads. */
  link: string;
}

/** As far as a JSON Schema is read here. */
interface Schema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  patternProperties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  minItems?: number;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
}

/** The id that everything gets, so that whatever names another thing finds it. */
export const THE_ID = 'one';

const ADDRESS = '^(https?://|/(?![/\\\\]))\\S*$';
const LINK = '^https?://\\S+$';

/** One text for each pattern: what has a form of its own carries no attack. */
const SAMPLES: Readonly<Record<string, string>> = {
  '^.*$': 'audience',
  '^[A-Za-z0-9_-]{1,64}$': THE_ID,
  '^[A-Za-z0-9_-]{1,32}$': THE_ID,
  '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$': 'en',
  '^[0-9a-f]{64}$': 'ab'.repeat(32),
  '^[A-Z]{3}$': 'USD',
  '^[A-Z]{2}$': 'US',
  '^[A-Z]{2}(-[A-Z0-9]{1,3})?$': 'US-CA',
  '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$': '2026-11-20',
  '^[1-9]\\d{0,4} ?/ ?[1-9]\\d{0,4}$': '9 / 16',
  '^\\S{1,64}$': 'LIVE10',
  '^[A-Za-z0-9+/]{1,1000}={0,2}$': 'bm8gcHJvb2Y=',
  '^[A-Za-z0-9_-]{8,128}$': 'a-code-of-nobody',
  '^[A-Za-z0-9_-]{16}\\.?[A-Za-z0-9_-]{22}$': 'nobody-clicked-xsigned-by-nobody-at-al',
  '^(http://[a-z0-9._:[\\]-]+(?<!:80)|https://[a-z0-9._:[\\]-]+(?<!:443))$':
    'https://store.example',
};

/**
 * A value of a schema with everything in it that it may have: every optional field, one item of each kind
 * in every list, and `filling` in every text. A field that is new in the schemas is filled by itself.
 *
 * @throws Error where a text has a pattern that is not known here.
 */
export function fill<T extends TSchema>(schema: T, filling: Filling): Static<T> {
  return valueOf(schema, filling, '') as Static<T>;
}

function valueOf(schema: Schema, filling: Filling, place: string): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  // A text in one language stands for one in several, and something for nothing.
  const members = schema.anyOf ?? schema.oneOf;
  if (members) return valueOf(members[0] ?? {}, filling, place);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, filling, place);
    case 'array':
      return listOf(schema, filling, place);
    case 'string':
      return textOf(schema, filling, place);
    case 'boolean':
      return true;
    default:
      return Math.max(1, schema.minimum ?? 1, schema.exclusiveMinimum ?? 1);
  }
}

function objectOf(schema: Schema, filling: Filling, place: string): unknown {
  const within = (name: string) => (place === '' ? name : `${place}.${name}`);
  const own = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    valueOf(field, filling, within(name)),
  ]);
  const named = Object.entries(schema.patternProperties ?? {}).map(([pattern, field]) => {
    const name = sampleOf(pattern);
    return [name, valueOf(field, filling, within(name))];
  });
  return Object.fromEntries([...own, ...named]);
}

function listOf({ items = {}, minItems = 1 }: Schema, filling: Filling, place: string): unknown {
  const kinds = items.anyOf ?? Array.from({ length: minItems }, () => items);
  return kinds.map((item) => valueOf(item, filling, place));
}

function textOf({ pattern }: Schema, filling: Filling, place: string): string {
  if (pattern === undefined) return filling.text(place);
  if (pattern === ADDRESS) return filling.address;
  if (pattern === LINK) return filling.link;
  return sampleOf(pattern);
}

function sampleOf(pattern: string): string {
  const sample = SAMPLES[pattern];
  if (sample === undefined) throw new Error(`No sample of ${pattern} yet: add one to fill.ts.`);
  return sample;
}
