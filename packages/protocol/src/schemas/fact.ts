import Type from 'typebox';
import { ERROR_CODES, type ErrorCode } from '../errors.js';
import { FACTS_LIMIT, FACT_MS_LIMIT } from '../fact.js';
import { strict } from './basics.js';

const MsSchema = Type.Integer({ minimum: 0, maximum: FACT_MS_LIMIT, description: 'Milliseconds' });
const CodeSchema = Type.Enum(Object.keys(ERROR_CODES) as ErrorCode[]);

/** One thing that was measured. */
export const BeaconFactSchema = Type.Union(
  [
    strict({
      of: Type.Literal('startup'),
      ms: MsSchema,
      engine: Type.Union([Type.Literal('hls.js'), Type.Literal('native')]),
    }),
    strict({ of: Type.Literal('hand-over'), ms: MsSchema }),
    strict({ of: Type.Literal('wait'), ms: MsSchema }),
    strict({
      of: Type.Literal('rendition'),
      lines: Type.Integer({ minimum: 0, maximum: 8_640, description: '0: sound alone' }),
    }),
    strict({ of: Type.Literal('trouble'), code: CodeSchema }),
    strict({ of: Type.Literal('failure'), code: CodeSchema }),
    strict({
      of: Type.Literal('vital'),
      name: Type.Union([
        Type.Literal('CLS'),
        Type.Literal('FCP'),
        Type.Literal('INP'),
        Type.Literal('LCP'),
        Type.Literal('TTFB'),
      ]),
      value: Type.Number({
        minimum: 0,
        maximum: FACT_MS_LIMIT,
        description: 'Milliseconds; of CLS, which has no unit, the sum of the shifts',
      }),
    }),
    strict(
      {
        of: Type.Union([
          Type.Literal('impression'),
          Type.Literal('pin'),
          Type.Literal('opened'),
          Type.Literal('option'),
          Type.Literal('add'),
          Type.Literal('remove'),
          Type.Literal('coupon'),
          Type.Literal('checkout'),
          Type.Literal('purchase'),
        ]),
      },
      { description: 'That something was done with goods' },
    ),
  ],
  { title: 'BeaconFact' },
);

/** `POST /v1/shows/{show}/beacons`: what a viewer who consented measured. */
export const BeaconRequestSchema = strict(
  { facts: Type.Array(BeaconFactSchema, { minItems: 1, maxItems: FACTS_LIMIT }) },
  { title: 'BeaconRequest' },
);
