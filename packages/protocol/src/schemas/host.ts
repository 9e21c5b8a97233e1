import Type from 'typebox';
import { strict } from './basics.js';
import { PictureSchema } from './picture.js';
import { LocalTextSchema, LongLocalTextSchema } from './text.js';

/** A person who presents the show. */
export const HostSchema = strict(
  {
    name: LocalTextSchema,
    portrait: Type.Optional(PictureSchema),
    badge: Type.Optional(Type.Enum(['farmer', 'official', 'expert', 'celebrity'])),
    verifiedBy: Type.Optional(LocalTextSchema),
    about: Type.Optional(LongLocalTextSchema),
  },
  { title: 'Host' },
);
