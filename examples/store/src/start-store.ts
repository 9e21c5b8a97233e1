import cookies from '@fastify/cookie';
import files from '@fastify/static';
import fastify from 'fastify';
import { fileURLToPath } from 'node:url';
import type { Served } from '../../page/served.ts';
import { ShowDescription } from '../../page/show-description.ts';
import { readBooks, writeBooks } from './books.ts';
import { CartShelf } from './cart/cart-shelf.ts';
import { CouponDesk } from './cart/coupon-desk.ts';
import { houseCoupons } from './cart/coupon-rule.ts';
import { Catalog } from './catalog/catalog.ts';
import { goods } from './goods/goods.ts';
import { Customers } from './customers/customers.ts';
import { houseCustomers } from './customers/house-customers.ts';
import { HeldDesk } from './held/held-desk.ts';
import { addAccount } from './http/account-routes.ts';
import { addCartApi } from './http/cart-api.ts';
import { CartCookie } from './http/cart-cookie.ts';
import { addCartForms } from './http/cart-forms.ts';
import { addCheckout } from './http/checkout-routes.ts';
import { CustomerCookie } from './http/customer-cookie.ts';
import { addFailures } from './http/add-failures.ts';
import { readFormBodies } from './http/form-body.ts';
import { addPages } from './http/page-routes.ts';
import { addProductApi } from './http/product-api.ts';
import { addShowGoods } from './http/show-goods.ts';
import { refuseForeignChanges } from './http/same-origin.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { Shop } from './shop.ts';
import type { StoreOptions } from './store-options.ts';
import { ShowTeller } from './telling/show-teller.ts';

const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));

/**
 * Opens the farm shop.
 * @throws the listen error of Node, such as `EADDRINUSE` for a taken port
 */
export async function startStore(options: StoreOptions = {}): Promise<Served> {
  const { host = '127.0.0.1', port = 0, logger = false, now = Date.now } = options;
  const { coupons = [], stock, file, server, channel, sdk, account } = options;
  const books = file === undefined ? null : readBooks(file);

  const app = fastify({
    logger,
    bodyLimit: 8 * 1024,
    // What is sent is taken as it is or refused: "2" is not 2, and a misspelt field is a mistake.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    // Keep-alive connections of browsers would hold the close up.
    forceCloseConnections: true,
  });
  addSecurityHeaders(app);
  addFailures(app);
  refuseForeignChanges(app);
  readFormBodies(app);
  await app.register(cookies);
  await app.register(files, { root: publicFolder });
  if (sdk !== undefined) {
    await app.register(files, { root: sdk, prefix: '/sdk/', decorateReply: false });
  }

  const catalog = new Catalog(goods, { ...stock, ...books?.stock });
  const desk = new CouponDesk([...houseCoupons, ...coupons], now, books?.spent);
  const shelf = new CartShelf(books?.carts);
  const held = new HeldDesk(account, now, books?.sold);
  const teller = new ShowTeller(account, now);
  const shop = new Shop(catalog, desk, held, teller);
  app.addHook('onClose', () => teller.close());
  const customers = new CustomerCookie(new Customers(houseCustomers));
  const live = server !== undefined && channel !== undefined ? { server, channel } : undefined;
  const description = new ShowDescription(live);
  app.addHook('onClose', () => description.close());
  const till = { shop, carts: new CartCookie(shelf), customers, live };
  if (file !== undefined) {
    // Whoever is told that something is in the basket finds it there after a restart.
    app.addHook('onSend', async ({ method }) => {
      if (method === 'GET' || method === 'HEAD') return;
      const gone = { spent: desk.spent(), sold: held.sold() };
      writeBooks(file, { carts: shelf.all(), stock: catalog.stock(), ...gone });
    });
  }
  addProductApi(app, till);
  addShowGoods(app, till);
  addCartApi(app, till);
  addCartForms(app, till);
  addCheckout(app, till);
  addAccount(app, till, { account, now });
  addPages(app, till, { account, description });

  const address = await app.listen({ host, port });
  return { address, close: () => app.close() };
}
