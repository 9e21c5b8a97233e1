import Type from 'typebox';
import type { GaugeReading } from '../gauges.js';

// Not Type.Tuple: its form of `items` is refused by OpenAPI 3.0 readers.
const GaugeReadingSchema = Type.Unsafe<GaugeReading>({
  type: 'array',
  items: { type: 'number' },
  minItems: 2,
  maxItems: 2,
  description: 'Version and value: only a higher version counts',
});

/** Readings by name. */
export const GaugesSchema = Type.Record(Type.String(), GaugeReadingSchema, { title: 'Gauges' });
