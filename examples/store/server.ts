import { parseArgs } from 'node:util';
import { startStore } from './src/start-store.ts';

export { startStore, type Store } from './src/start-store.ts';
export type { StoreOptions } from './src/store-options.ts';
export type { CouponRule } from './src/cart/coupon-rule.ts';

if (import.meta.main) await runFromTheCommandLine();

async function runFromTheCommandLine(): Promise<void> {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4310' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    });
    const store = await startStore({ port: Number(values.port), host: values.host });
    console.log(`Willow Bend Farm Shop: ${store.address}`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void store.close());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
