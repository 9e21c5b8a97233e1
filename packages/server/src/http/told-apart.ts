import Type from 'typebox';
import type { Static, TObject, TUnion, TUnsafe } from 'typebox';

/**
 * A union whose members are told apart by one field (OpenAPI's `discriminator`): what is wrong is then said of the member
 * that was meant, and not of all of them.
 */
export function toldApart<Members extends TObject[]>(
  { anyOf, ...described }: TUnion<Members>,
  propertyName: string,
): TUnsafe<Static<TUnion<Members>>> {
  return Type.Unsafe<Static<TUnion<Members>>>({
    ...described,
    type: 'object',
    required: [propertyName],
    discriminator: { propertyName },
    oneOf: anyOf,
  });
}
