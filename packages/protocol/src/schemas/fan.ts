import Type from 'typebox';
import { strict, TimeSchema } from './basics.js';

const PointsSchema = Type.Integer({ minimum: 0 });

/** How a viewer stands to the seller. */
export const FanSchema = strict(
  {
    follows: Type.Boolean(),
    level: Type.Integer({ minimum: 0, description: '0 for who does not follow' }),
    points: PointsSchema,
    next: Type.Union([PointsSchema, Type.Null()], { description: 'The points of the next level' }),
  },
  { title: 'Fan' },
);

/** Those who follow, as the seller sees them. */
export const FanCountSchema = strict(
  {
    count: Type.Integer({ minimum: 0 }),
    new: Type.Array(strict({ name: Type.String(), at: TimeSchema }), {
      description: 'Newest first',
    }),
  },
  { title: 'FanCount' },
);

/** What an account keeps of somebody who follows, or did. */
export const KeptFanSchema = strict(
  {
    ...FanSchema.properties,
    since: TimeSchema,
    shows: Type.Array(
      strict({
        show: Type.String(),
        presence: PointsSchema,
        talk: PointsSchema,
        purchase: PointsSchema,
      }),
    ),
  },
  { title: 'KeptFan' },
);
