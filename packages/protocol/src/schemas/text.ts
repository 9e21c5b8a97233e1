import Type from 'typebox';

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
export const LocalTextSchema = localText(500);

/** Paragraphs: a description, a story. */
export const LongLocalTextSchema = localText(5_000);
