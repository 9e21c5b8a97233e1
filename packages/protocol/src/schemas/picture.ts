import Type from 'typebox';
import { AddressSchema, strict } from './basics.js';
import { LocalTextSchema } from './text.js';

const WidthSchema = Type.Integer({ minimum: 1, maximum: 20_000, description: 'Pixels' });

/** A still picture. */
export const PictureSchema = strict(
  {
    url: AddressSchema,
    alt: LocalTextSchema,
    width: WidthSchema,
    height: WidthSchema,
    sizes: Type.Optional(
      Type.Array(strict({ url: AddressSchema, width: WidthSchema }), {
        maxItems: 12,
        description: 'The same picture at other widths',
      }),
    ),
  },
  { title: 'Picture' },
);
