import Type from 'typebox';
import { IdSchema, strict, SubjectSchema, TimeSchema } from './basics.js';
import { MoneySchema } from './money.js';
import { LeftSchema } from './product.js';
import { LocalTextSchema } from './text.js';

/** The store's own id of what it sells. */
const RefSchema = Type.String({
  minLength: 1,
  maxLength: 256,
  description: 'The store’s own id',
});

/** The store's own id of an order. */
export const OrderIdSchema = Type.String({ minLength: 1, maxLength: 128 });

/** `ls_click`, as the link put it into the address. Older ones have a dot in them, which Stripe does not take. */
export const ClickIdSchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{16}\\.?[A-Za-z0-9_-]{22}$',
  description: '`ls_click` of the link that was followed',
});

const AmountSchema = MoneySchema.properties.amount;
const CountSchema = Type.Integer({ minimum: 0 });

/** A line of an order. */
export const OrderLineSchema = strict(
  {
    ref: RefSchema,
    quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    amount: AmountSchema,
    refunded: Type.Optional(AmountSchema),
  },
  { title: 'OrderLine' },
);

/** An order that came of a link, as it stands now. */
export const OrderSchema = strict(
  {
    id: OrderIdSchema,
    click: ClickIdSchema,
    at: Type.Optional(TimeSchema),
    total: MoneySchema,
    lines: Type.Optional(Type.Array(OrderLineSchema, { minItems: 1, maxItems: 200 })),
    refunded: Type.Optional(AmountSchema),
    cancelled: Type.Optional(Type.Boolean()),
  },
  { title: 'Order' },
);

/** `POST /v1/conversions`. */
export const ConversionSchema = strict(
  { account: IdSchema, order: OrderSchema, buyer: Type.Optional(SubjectSchema) },
  { title: 'Conversion' },
);

/** `POST /v1/clicks/{click}/orders`: what a thank-you page says of an order. */
export const ToldOrderSchema = strict(
  { id: OrderIdSchema, total: MoneySchema },
  { title: 'ToldOrder' },
);

/** `PUT /v1/channels/{channel}/credit`. */
export const CreditTermsSchema = strict(
  {
    windowMs: Type.Integer({
      minimum: 60_000,
      maximum: 7_776_000_000,
      description: 'For how long after a click an order counts, in milliseconds',
    }),
    rate: Type.Integer({
      minimum: 0,
      maximum: 10_000,
      description: 'Commission in hundredths of a percent: 500 is 5 %',
    }),
  },
  { title: 'CreditTerms' },
);

/** What an order came to. */
export const CreditSchema = strict(
  {
    order: OrderIdSchema,
    show: IdSchema,
    product: IdSchema,
    host: Type.String(),
    page: Type.String(),
    clickedAt: TimeSchema,
    at: TimeSchema,
    confirmed: Type.Boolean(),
    cancelled: Type.Boolean(),
    credited: MoneySchema,
    commission: MoneySchema,
  },
  { title: 'Credit' },
);

/** How many are left of one thing. */
export const StockItemSchema = strict({ ref: RefSchema, left: LeftSchema }, { title: 'StockItem' });

/** `POST /v1/stock`. */
export const StockReportSchema = strict(
  {
    account: IdSchema,
    at: TimeSchema,
    items: Type.Array(StockItemSchema, { minItems: 1, maxItems: 1_000 }),
  },
  { title: 'StockReport' },
);

/** What became of a stock report. */
export const StockToldSchema = strict(
  { t: TimeSchema, shows: Type.Array(IdSchema), unknown: Type.Array(RefSchema) },
  { title: 'StockTold' },
);

/** What a report's rows are of. */
export const ReportKindSchema = Type.Enum(['link', 'host', 'page', 'medium', 'show']);

/** How a link came to whoever followed it. */
const MediumSchema = Type.Enum(['live', 'copy', 'qr']);

/** What was sold in one currency. */
export const SalesSchema = strict(
  {
    currency: MoneySchema.properties.currency,
    orders: CountSchema,
    revenue: CountSchema,
    commission: CountSchema,
    unconfirmed: CountSchema,
    unconfirmedRevenue: CountSchema,
  },
  { title: 'Sales' },
);

/** What a link, a host, a page, a medium or a show brought. */
export const ReportRowSchema = strict(
  {
    show: Type.Optional(IdSchema),
    product: Type.Optional(IdSchema),
    title: Type.Optional(LocalTextSchema),
    host: Type.Optional(Type.String()),
    page: Type.Optional(Type.String()),
    medium: Type.Optional(MediumSchema),
    clicks: CountSchema,
    sales: Type.Array(SalesSchema),
  },
  { title: 'ReportRow' },
);

/** What those brought together that are not listed. */
export const ReportRestSchema = strict(
  { count: CountSchema, clicks: CountSchema, sales: Type.Array(SalesSchema) },
  { title: 'ReportRest' },
);

/** `GET /v1/accounts/{account}/report`. */
export const ReportSchema = strict(
  {
    t: TimeSchema,
    by: ReportKindSchema,
    rows: Type.Array(ReportRowSchema, { description: 'At most 1,000, the most followed first' }),
    rest: Type.Optional(ReportRestSchema),
  },
  { title: 'Report' },
);
