import Type, { type TProperties } from 'typebox';
import { IdSchema, RegionSchema, strict, TimeSchema } from './basics.js';
import { POLL_ASKED, PollCountsSchema } from './poll.js';
import { ProductChoiceSchema } from './product.js';
import { LocalTextSchema } from './text.js';

const wished = <P extends TProperties>(fields: P, title: string) =>
  Type.Union(
    [
      strict({ of: Type.Literal('show'), ...fields }),
      strict({ of: Type.Literal('product'), ...ProductChoiceSchema.properties, ...fields }),
      strict({ of: Type.Literal('area'), product: IdSchema, region: RegionSchema, ...fields }),
    ],
    { title },
  );

/** `POST /v1/shows/{show}/demand`: what to be told of, or to have delivered where. */
export const WishedSchema = wished({}, 'Wished');

/** A wish of one viewer. */
export const WishSchema = wished({ at: TimeSchema }, 'Wish');

const CountSchema = Type.Integer({ minimum: 1 });

/** How many viewers wish for one thing. */
export const DemandSchema = wished({ count: CountSchema }, 'Demand');

/** How viewers of a show voted where they were asked what they would order. */
const DemandPollSchema = strict(
  { show: IdSchema, ...POLL_ASKED, counts: PollCountsSchema, openedAt: TimeSchema },
  { title: 'DemandPoll' },
);

/** `GET /v1/accounts/{account}/demand`. */
export const DemandReportSchema = strict(
  {
    t: TimeSchema,
    rows: Type.Array(
      wished({ count: CountSchema, title: Type.Optional(LocalTextSchema) }, 'DemandTotal'),
    ),
    polls: Type.Optional(Type.Array(DemandPollSchema)),
  },
  { title: 'DemandReport' },
);

/** How often a product's link was followed. */
export const ClicksSchema = strict({ product: IdSchema, count: CountSchema }, { title: 'Clicks' });
