import Type from 'typebox';
import { COMPLAINT_LIMIT } from '../complaint.js';
import { IdSchema, strict, TimeSchema } from './basics.js';
import { QuotedTextSchema, RoleSchema } from './message.js';

const REASONS = ['spam', 'abuse', 'scam', 'fake', 'unsafe', 'other'] as const;

/** What may be reported. */
export const ReportedKindSchema = Type.Enum(['message', 'product', 'host']);

/** `POST /v1/shows/{show}/reports`. */
export const ComplaintSchema = strict(
  {
    of: ReportedKindSchema,
    id: Type.Optional(IdSchema),
    reason: Type.Enum([...REASONS]),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: COMPLAINT_LIMIT })),
  },
  { title: 'Complaint' },
);

const CountSchema = Type.Optional(Type.Integer({ minimum: 1 }));

/** Something that was reported. */
export const ReportedSchema = strict(
  {
    report: IdSchema,
    show: IdSchema,
    of: ReportedKindSchema,
    id: Type.String({ description: 'Empty for the host' }),
    at: TimeSchema,
    firstAt: TimeSchema,
    count: Type.Integer({ minimum: 1 }),
    reasons: strict({
      spam: CountSchema,
      abuse: CountSchema,
      scam: CountSchema,
      fake: CountSchema,
      unsafe: CountSchema,
      other: CountSchema,
    }),
    texts: Type.Array(Type.String()),
    sender: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    role: Type.Optional(RoleSchema),
    text: Type.Optional(Type.String()),
    before: Type.Optional(Type.Array(QuotedTextSchema)),
    after: Type.Optional(Type.Array(QuotedTextSchema)),
    closed: Type.Boolean(),
  },
  { title: 'Reported' },
);

/** A page of what was reported in an account's shows. */
export const ReportedPageSchema = strict(
  { reports: Type.Array(ReportedSchema), before: Type.Optional(IdSchema) },
  { title: 'ReportedPage' },
);
