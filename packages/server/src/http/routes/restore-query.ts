import Type from 'typebox';

/** What a draft is put with whose id was removed before. */
export const RestoreQuery = Type.Object({
  restore: Type.Optional(
    Type.Literal('true', {
      description: 'It has the codes again that were uploaded for it; absent: they are gone',
    }),
  ),
});
