import Type from 'typebox';
import { AddressSchema, strict } from './basics.js';
import { PictureSchema } from './picture.js';
import { LocalTextSchema } from './text.js';

const CaptionsSchema = strict({
  language: Type.String({
    pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$',
    description: 'BCP 47 tag',
  }),
  label: LocalTextSchema,
});

/** A show's stream. */
export const StreamSchema = strict(
  {
    kind: Type.Literal('hls'),
    url: AddressSchema,
    ratio: Type.Optional(
      Type.String({
        pattern: '^[1-9]\\d{0,4} ?/ ?[1-9]\\d{0,4}$',
        description: 'Width to height, as CSS aspect-ratio takes it',
      }),
    ),
    poster: Type.Optional(PictureSchema),
    captions: Type.Optional(Type.Array(CaptionsSchema, { maxItems: 20 })),
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
