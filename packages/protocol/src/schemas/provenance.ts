import Type from 'typebox';
import { LinkSchema, strict } from './basics.js';
import { PictureSchema } from './picture.js';
import { LocalTextSchema, LongLocalTextSchema } from './text.js';

const NumberSchema = Type.String({ minLength: 1, maxLength: 100 });
const CelsiusSchema = Type.Number({ minimum: -100, maximum: 100, description: 'Degrees Celsius' });

/** Where something grew or was made. */
export const OriginSchema = strict(
  {
    place: Type.Optional(LocalTextSchema),
    region: Type.Optional(LocalTextSchema),
    country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2 code' }),
  },
  { title: 'Origin' },
);

/** The people who grew or made it. */
export const ProducerSchema = strict(
  {
    name: LocalTextSchema,
    portrait: Type.Optional(PictureSchema),
    story: Type.Optional(LongLocalTextSchema),
  },
  { title: 'Producer' },
);

/** A certificate that a buyer can check. */
export const CertificateSchema = strict(
  {
    name: LocalTextSchema,
    issuer: Type.Optional(LocalTextSchema),
    number: Type.Optional(NumberSchema),
    url: Type.Optional(LinkSchema),
  },
  { title: 'Certificate' },
);

/** A protected name of a place. */
export const GeographicalIndicationSchema = strict(
  {
    name: LocalTextSchema,
    number: Type.Optional(NumberSchema),
    url: Type.Optional(LinkSchema),
  },
  { title: 'GeographicalIndication' },
);

/** Temperatures kept from the farm to the door. */
export const ColdChainSchema = strict(
  { min: CelsiusSchema, max: CelsiusSchema },
  { title: 'ColdChain' },
);

/** Where a product comes from. */
export const ProvenanceSchema = strict(
  {
    origin: OriginSchema,
    producer: Type.Optional(ProducerSchema),
    harvestDate: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
        description: 'ISO 8601 calendar date, or a month',
      }),
    ),
    batch: Type.Optional(NumberSchema),
    grade: Type.Optional(LocalTextSchema),
    certificates: Type.Optional(Type.Array(CertificateSchema, { maxItems: 20 })),
    geographicalIndication: Type.Optional(GeographicalIndicationSchema),
    coldChain: Type.Optional(ColdChainSchema),
    deliversTo: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$' }), {
        maxItems: 500,
        description: 'ISO 3166-1 or 3166-2 codes; absent: not stated',
      }),
    ),
  },
  { title: 'Provenance' },
);
