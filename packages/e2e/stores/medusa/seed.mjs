/** What the store sells. Prices are in euros; what has no stock is never out of it. */
const GOODS = [
  { title: 'Vine tomatoes', variants: [{ sku: 'tomatoes', price: 7.9 }] },
  {
    title: 'Wildflower honey',
    variants: [
      { sku: 'honey-250g', kind: '250 g', price: 9.5 },
      { sku: 'honey-500g', kind: '500 g', price: 16.9 },
    ],
  },
  { title: 'Old-tree pears', variants: [{ sku: 'pears', price: 16.5, stock: 2 }] },
  { title: 'Wild plums', variants: [{ sku: 'plums', price: 4.2, stock: 0 }] },
];

/**
 * Sets a new store up by its Admin API.
 *
 * @param {string} address
 * @param {{ email: string, password: string }} seller
 */
export async function seed(address, seller) {
  const ask = await signIn(address, seller);
  const {
    sales_channels: [channel],
  } = await ask('GET', '/admin/sales-channels');
  const shop = { channel: channel.id };
  const { region } = await ask('POST', '/admin/regions', {
    ...{ name: 'Here', currency_code: 'eur', countries: ['de'] },
    payment_providers: ['pp_system_default'],
  });
  const { stock_location: location } = await ask('POST', '/admin/stock-locations', {
    name: 'Barn',
  });
  shop.location = location.id;
  await ask('POST', `/admin/stock-locations/${location.id}/sales-channels`, { add: [channel.id] });
  const { shipping_profile: profile } = await ask('POST', '/admin/shipping-profiles', {
    ...{ name: 'Food', type: 'food' },
  });
  shop.profile = profile.id;
  await openDelivery(ask, shop);
  const variants = {};
  for (const goods of GOODS) Object.assign(variants, await stock(ask, goods, shop));
  await promote(ask, 'LIVE10');
  await promote(ask, 'SUMMER', {
    campaign: {
      ...{ name: 'Summer', campaign_identifier: 'summer' },
      ends_at: new Date(Date.now() - 86_400_000).toISOString(),
    },
  });
  const { api_key: key } = await ask('POST', '/admin/api-keys', {
    ...{ title: 'Shop', type: 'publishable' },
  });
  await ask('POST', `/admin/api-keys/${key.id}/sales-channels`, { add: [channel.id] });
  return { variants, key: key.token, region: region.id };
}

async function signIn(address, seller) {
  let token = '';
  const ask = async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${answer.message}`);
    return answer;
  };
  ({ token } = await ask('POST', '/auth/user/emailpass', seller));
  return ask;
}

/** One way to send an order, by hand, which costs nothing. */
async function openDelivery(ask, { location, profile }) {
  const path = `/admin/stock-locations/${location}`;
  await ask('POST', `${path}/fulfillment-providers`, { add: ['manual_manual'] });
  const { stock_location: barn } = await ask(
    'POST',
    `${path}/fulfillment-sets?fields=*fulfillment_sets`,
    { name: 'Barn', type: 'shipping' },
  );
  const [set] = barn.fulfillment_sets;
  const { fulfillment_set: zoned } = await ask(
    'POST',
    `/admin/fulfillment-sets/${set.id}/service-zones?fields=*service_zones`,
    { name: 'Here', geo_zones: [{ type: 'country', country_code: 'de' }] },
  );
  await ask('POST', '/admin/shipping-options', {
    ...{ name: 'By cart', price_type: 'flat', provider_id: 'manual_manual' },
    ...{ service_zone_id: zoned.service_zones[0].id, shipping_profile_id: profile },
    type: { label: 'By cart', description: 'By cart', code: 'cart' },
    prices: [{ currency_code: 'eur', amount: 0 }],
  });
}

/** Adds a product. @returns its variants' ids by SKU */
async function stock(ask, { title, variants }, { channel, location, profile }) {
  const kindOf = ({ kind = 'Default variant' }) => kind;
  const { product } = await ask('POST', '/admin/products', {
    title,
    handle: title.toLowerCase().replaceAll(' ', '-'),
    status: 'published',
    shipping_profile_id: profile,
    sales_channels: [{ id: channel }],
    options: [{ title: 'Size', values: variants.map(kindOf) }],
    variants: variants.map((variant) => ({
      title: kindOf(variant),
      sku: variant.sku,
      manage_inventory: variant.stock !== undefined,
      options: { Size: kindOf(variant) },
      prices: [{ amount: variant.price, currency_code: 'eur' }],
    })),
  });
  for (const { sku, stock: units } of variants.filter((one) => one.stock !== undefined)) {
    const {
      inventory_items: [item],
    } = await ask('GET', `/admin/inventory-items?sku=${sku}`);
    await ask('POST', `/admin/inventory-items/${item.id}/location-levels`, {
      ...{ location_id: location, stocked_quantity: units },
    });
  }
  return Object.fromEntries(product.variants.map(({ sku, id }) => [sku, id]));
}

async function promote(ask, code, more = {}) {
  await ask('POST', '/admin/promotions', {
    ...{ code, type: 'standard', status: 'active' },
    application_method: {
      ...{ type: 'percentage', target_type: 'order', allocation: 'across' },
      ...{ value: 10, currency_code: 'eur' },
    },
    ...more,
  });
}
