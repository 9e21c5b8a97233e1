import { parseArgs } from 'node:util';
import { runFromTheCommandLine } from '../page/run-from-the-command-line.ts';
import { startStore } from './src/start-store.ts';

export { startStore };
export type { StoreOptions } from './src/store-options.ts';
export type { Key } from './src/account/account.ts';
export type { CouponRule } from './src/cart/coupon-rule.ts';

if (import.meta.main) {
  await runFromTheCommandLine('Willow Bend Farm Shop', () => {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4310' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    });
    return startStore({ port: Number(values.port), host: values.host });
  });
}
