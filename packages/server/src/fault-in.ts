import { Value } from 'typebox/value';
import type { TSchema } from 'typebox';

/** What is wrong with a value that came by no call, in the words in which a call is answered; `null` where nothing is. */
export function faultIn(schema: TSchema, name: string, value: unknown): string | null {
  const [error] = Value.Errors(schema, value);
  return error ? `${name}${error.instancePath} ${error.message}` : null;
}
