import Type from 'typebox';
import { LINE_LIMIT, PARAGRAPHS_LIMIT } from '../product-limits.js';

const LANGUAGE = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$';

const localText = (maxLength: number) =>
  Type.Union(
    [
      Type.String({ maxLength }),
      Type.Record(Type.String({ pattern: LANGUAGE }), Type.String({ maxLength }), {
        minProperties: 1,
        maxProperties: 20,
        additionalProperties: false,
      }),
    ],
    { description: 'A text, or texts by BCP 47 language tag; shown as text, never as markup' },
  );

/** A line: a title, a label, a name. */
export const LocalTextSchema = localText(LINE_LIMIT);

/** Paragraphs: a description, a story. */
export const LongLocalTextSchema = localText(PARAGRAPHS_LIMIT);
