import Type from 'typebox';
import { strict } from './basics.js';
import { StreamClockSchema, StreamSchema } from './stream.js';

/** Far more than an encoder restarts in a show. */
const MOST_LINES = 500;

const ClocksSchema = Type.Array(StreamClockSchema, {
  maxItems: MOST_LINES,
  description: 'Oldest first',
});

/** A recording of an ended show. */
export const RecordingSchema = strict(
  { stream: StreamSchema, clocks: ClocksSchema },
  { title: 'Recording' },
);

/** `PUT /v1/shows/{show}/recording`: without clocks, the recording's dates map as the live stream's did. */
export const RecordingRequestSchema = strict(
  {
    recording: Type.Union([
      strict({ stream: StreamSchema, clocks: Type.Optional(ClocksSchema) }),
      Type.Null(),
    ]),
  },
  { title: 'RecordingRequest' },
);
