import Type from 'typebox';
import { DateSchema, LinkSchema, RegionSchema, strict } from './basics.js';
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

/** One step of the way from the field to the box. */
export const TraceStepSchema = strict(
  {
    step: Type.Union(
      [
        Type.Literal('planting'),
        Type.Literal('care'),
        Type.Literal('harvest'),
        Type.Literal('packing'),
      ],
      { description: '`care` is all between planting and harvest' },
    ),
    date: Type.Optional(DateSchema),
    text: Type.Optional(LongLocalTextSchema),
    pictures: Type.Optional(Type.Array(PictureSchema, { maxItems: 6 })),
  },
  { title: 'TraceStep' },
);

/** Where a product comes from. */
export const ProvenanceSchema = strict(
  {
    origin: OriginSchema,
    producer: Type.Optional(ProducerSchema),
    harvestDate: Type.Optional(DateSchema),
    batch: Type.Optional(NumberSchema),
    grade: Type.Optional(LocalTextSchema),
    certificates: Type.Optional(Type.Array(CertificateSchema, { maxItems: 20 })),
    geographicalIndication: Type.Optional(GeographicalIndicationSchema),
    coldChain: Type.Optional(ColdChainSchema),
    trace: Type.Optional(
      Type.Array(TraceStepSchema, {
        maxItems: 20,
        description: 'The way it came, from the first step on',
      }),
    ),
    deliversTo: Type.Optional(
      Type.Array(RegionSchema, { maxItems: 500, description: 'Absent: not stated' }),
    ),
  },
  { title: 'Provenance' },
);
