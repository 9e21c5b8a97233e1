import Type from 'typebox';
import { AddressSchema, IdSchema, strict } from './basics.js';
import { PictureSchema } from './picture.js';
import { LocalTextSchema } from './text.js';

const CaptionsSchema = strict({
  language: Type.String({
    pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$',
    description: 'BCP 47 tag',
  }),
  label: LocalTextSchema,
});

const RatioSchema = Type.String({
  pattern: '^[1-9]\\d{0,4} ?/ ?[1-9]\\d{0,4}$',
  description: 'Width to height, as CSS aspect-ratio takes it',
});

/** Another angle of a show. */
const SceneSchema = strict(
  {
    id: IdSchema,
    title: LocalTextSchema,
    url: AddressSchema,
    ratio: Type.Optional(RatioSchema),
    poster: Type.Optional(PictureSchema),
  },
  { title: 'Scene' },
);

/** A show's stream. */
export const StreamSchema = strict(
  {
    kind: Type.Literal('hls'),
    title: Type.Optional(LocalTextSchema),
    url: AddressSchema,
    ratio: Type.Optional(RatioSchema),
    poster: Type.Optional(PictureSchema),
    captions: Type.Optional(Type.Array(CaptionsSchema, { maxItems: 20 })),
    scenes: Type.Optional(
      Type.Array(SceneSchema, { maxItems: 8, description: 'Other angles, each under another id' }),
    ),
  },
  { title: 'Stream' },
);

/** One line of the map from the picture's clock to server time. */
export const StreamClockSchema = strict(
  {
    discontinuity: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    date: Type.Number({ description: 'Programme date-time, milliseconds by the encoder’s clock' }),
    at: Type.Number({ description: 'The same moment on the ledger’s clock' }),
  },
  { title: 'StreamClock' },
);
