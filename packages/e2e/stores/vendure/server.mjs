// A Vendure store in memory, as a real one answers. Its first line on standard output says where it is, as JSON.
import { bootstrap, DefaultLogger, dummyPaymentHandler, LogLevel } from '@vendure/core';
import { seed } from './seed.mjs';

const app = await bootstrap({
  apiOptions: {
    ...{ port: 0, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    // As for a storefront on another origin: `cors: true` hides the token's header from its scripts.
    cors: { origin: true, credentials: true, exposedHeaders: ['vendure-auth-token'] },
  },
  authOptions: {
    tokenMethod: ['bearer', 'cookie'],
    cookieOptions: { secret: 'a store of tests' },
  },
  dbConnectionOptions: { type: 'sqljs', synchronize: true },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  plugins: [],
});

const { port } = app.getHttpServer().address();
const address = `http://127.0.0.1:${port}`;
console.log(JSON.stringify({ address, variants: await seed(`${address}/admin-api`) }));
