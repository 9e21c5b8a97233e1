import Type from 'typebox';
import { OPTIONS_LIMIT, PICTURES_LIMIT, VALUES_LIMIT, VARIANTS_LIMIT } from '../product-limits.js';
import { DateSchema, IdSchema, LinkSchema, strict } from './basics.js';
import { MoneySchema } from './money.js';
import { PictureSchema } from './picture.js';
import { ProvenanceSchema } from './provenance.js';
import { LocalTextSchema, LongLocalTextSchema } from './text.js';

const RefSchema = Type.String({
  minLength: 1,
  maxLength: 256,
  description: 'The store’s own id; absent: the same as `id`',
});

/** One value of an option axis. */
export const OptionValueSchema = strict(
  { id: IdSchema, label: LocalTextSchema },
  { title: 'OptionValue' },
);

/** Something a buyer chooses between. */
export const OptionAxisSchema = strict(
  {
    id: IdSchema,
    label: LocalTextSchema,
    values: Type.Array(OptionValueSchema, { minItems: 1, maxItems: VALUES_LIMIT }),
  },
  { title: 'OptionAxis' },
);

/** One buyable combination of option values. */
export const VariantSchema = strict(
  {
    id: IdSchema,
    options: Type.Record(IdSchema, IdSchema, {
      maxProperties: OPTIONS_LIMIT,
      additionalProperties: false,
      description: 'Value id by axis id',
    }),
    price: Type.Optional(MoneySchema),
    picture: Type.Optional(PictureSchema),
    ref: Type.Optional(RefSchema),
  },
  { title: 'Variant' },
);

const CountSchema = Type.Integer({ minimum: 1, maximum: 100_000 });

/** How many one may take at once. */
export const QuantityRuleSchema = strict(
  {
    min: Type.Optional(CountSchema),
    max: Type.Optional(CountSchema),
    step: Type.Optional(CountSchema),
  },
  { title: 'QuantityRule' },
);

/** What a measure of it costs, to compare with. */
export const UnitPriceSchema = strict(
  { price: MoneySchema, per: LocalTextSchema },
  { title: 'UnitPrice' },
);

const DaysSchema = Type.Integer({ minimum: 0, maximum: 365, description: 'Days from the order' });

/** When it arrives. */
export const DeliveryEstimateSchema = strict(
  { min: DaysSchema, max: DaysSchema },
  { title: 'DeliveryEstimate' },
);

/** A visit to the farm: its dates are an option axis, and the places left are the stock. */
export const FarmVisitSchema = strict(
  { place: LocalTextSchema, url: Type.Optional(LinkSchema) },
  { title: 'FarmVisit' },
);

/** How a product is asked for that is made for whoever asks. */
export const RequestFormSchema = strict(
  {
    prompt: LocalTextSchema,
    choices: Type.Optional(Type.Array(OptionValueSchema, { minItems: 1, maxItems: 20 })),
  },
  { title: 'RequestForm' },
);

/** Where a product's link leads on phones: addresses that the store's app has claimed, and that open in the browser without it. */
export const AppLinksSchema = strict(
  { ios: Type.Optional(LinkSchema), android: Type.Optional(LinkSchema) },
  { title: 'AppLinks' },
);

const ClickNameSchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'The name under which its addresses take the id of a click; absent: `ls_click`',
});

/** A product of the show's goods. */
export const ProductSchema = strict(
  {
    id: IdSchema,
    title: LocalTextSchema,
    description: Type.Optional(LongLocalTextSchema),
    pictures: Type.Array(PictureSchema, {
      maxItems: PICTURES_LIMIT,
      description: 'The first is its face',
    }),
    url: LinkSchema,
    apps: Type.Optional(AppLinksSchema),
    clickName: Type.Optional(ClickNameSchema),
    price: MoneySchema,
    compareAt: Type.Optional(MoneySchema),
    unit: Type.Optional(LocalTextSchema),
    unitPrice: Type.Optional(UnitPriceSchema),
    quantity: Type.Optional(QuantityRuleSchema),
    weighed: Type.Optional(
      Type.Boolean({
        description:
          'Weighed when it is packed: the price is an estimate, `unitPrice` what is paid by',
      }),
    ),
    preOrder: Type.Optional(
      strict(
        { from: DateSchema },
        { description: 'Sold before it is there; `from`: when it is sent' },
      ),
    ),
    visit: Type.Optional(FarmVisitSchema),
    request: Type.Optional(RequestFormSchema),
    delivery: Type.Optional(DeliveryEstimateSchema),
    options: Type.Optional(Type.Array(OptionAxisSchema, { minItems: 1, maxItems: OPTIONS_LIMIT })),
    variants: Type.Optional(Type.Array(VariantSchema, { minItems: 1, maxItems: VARIANTS_LIMIT })),
    provenance: Type.Optional(ProvenanceSchema),
    ref: Type.Optional(RefSchema),
  },
  { title: 'Product', dependencies: { options: ['variants'], variants: ['options'] } },
);

/** Which of a product's things one buys. */
export const ProductChoiceSchema = strict(
  { product: IdSchema, variant: Type.Optional(IdSchema) },
  { title: 'ProductChoice' },
);

/** How many are left of something. */
export const LeftSchema = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });

/** How many there are of a product, or of one of its variants. */
export const CountedSchema = strict(
  { ...ProductChoiceSchema.properties, left: LeftSchema },
  { title: 'Counted' },
);
