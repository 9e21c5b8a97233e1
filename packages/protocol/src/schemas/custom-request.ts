import Type from 'typebox';
import { CONTACT_LIMIT, REQUEST_LIMIT } from '../custom-request.js';
import { IdSchema, strict, TimeSchema } from './basics.js';
import { LocalTextSchema } from './text.js';

const asked = {
  product: IdSchema,
  text: Type.String({ minLength: 1, maxLength: REQUEST_LIMIT }),
  quantity: Type.Integer({ minimum: 1, maximum: 100_000 }),
  contact: Type.String({
    minLength: 1,
    maxLength: CONTACT_LIMIT,
    description:
      'A phone number, a mail address or another way to be reached; the seller alone sees it',
  }),
};

/** `POST /v1/shows/{show}/requests`. */
export const RequestDraftSchema = strict(
  { ...asked, choice: Type.Optional(IdSchema) },
  { title: 'RequestDraft' },
);

/** A request, as whoever sent it and the seller read it. */
export const CustomRequestSchema = strict(
  {
    id: IdSchema,
    at: TimeSchema,
    ...asked,
    title: LocalTextSchema,
    choice: Type.Optional(LocalTextSchema),
    answered: Type.Boolean(),
  },
  { title: 'CustomRequest' },
);

/** A page of a show's requests, newest first. */
export const RequestPageSchema = strict(
  { requests: Type.Array(CustomRequestSchema), before: Type.Optional(IdSchema) },
  { title: 'RequestPage' },
);

/** `PUT /v1/shows/{show}/requests/{request}`. */
export const RequestMarkSchema = strict({ answered: Type.Boolean() }, { title: 'RequestMark' });

/** How many requests wait, and when anything about them changed last. */
export const RequestCountSchema = strict(
  { open: Type.Integer({ minimum: 0 }), at: TimeSchema },
  { title: 'RequestCount' },
);
