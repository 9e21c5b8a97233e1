import Type from 'typebox';
import { strict } from './basics.js';

/** An amount of money, never below nothing. */
export const MoneySchema = strict(
  {
    amount: Type.Integer({
      minimum: 0,
      maximum: 1_000_000_000_000,
      description: 'In the currency’s minor unit: cents for EUR, yen for JPY',
    }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code' }),
  },
  { title: 'Money' },
);
