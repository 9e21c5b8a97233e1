/** What the store sells: each variant by its SKU. Prices are with tax, in cents. */
const GOODS = [
  { name: 'Vine tomatoes', kinds: [{ sku: 'tomatoes', price: 790, stock: 500 }] },
  {
    name: 'Wildflower honey',
    kinds: [
      { sku: 'honey-250g', kind: '250 g', price: 950, stock: 500 },
      { sku: 'honey-500g', kind: '500 g', price: 1690, stock: 500 },
    ],
  },
  { name: 'Old-tree pears', kinds: [{ sku: 'pears', price: 1650, stock: 2 }] },
  { name: 'Wild plums', kinds: [{ sku: 'plums', price: 420, stock: 0 }] },
];

const COUPONS = [
  { couponCode: 'LIVE10' },
  { couponCode: 'SUMMER', endsAt: new Date(Date.now() - 86_400_000).toISOString() },
];

/**
 * Sets a new store up by its Admin API.
 *
 * @param {string} api
 * @returns {Promise<Record<string, string>>} the variants' ids by SKU
 */
export async function seed(api) {
  const { ask } = await signIn(api);
  const tax = await openShop(ask);
  await openTill(ask);
  const variants = [];
  for (const goods of GOODS) variants.push(...(await stock(ask, goods, tax)));
  for (const coupon of COUPONS) {
    await ask(
      `mutation ($input: CreatePromotionInput!) { createPromotion(input: $input) { __typename } }`,
      {
        input: {
          ...coupon,
          enabled: true,
          conditions: [],
          actions: [
            { code: 'order_percentage_discount', arguments: [{ name: 'discount', value: '10' }] },
          ],
          translations: translated(coupon.couponCode),
        },
      },
    );
  }
  return Object.fromEntries(variants.map(({ sku, id }) => [sku, id]));
}

const translated = (name, more = {}) => [{ languageCode: 'en', name, ...more }];

async function signIn(api) {
  let token = '';
  const ask = async (query, variables = {}) => {
    const response = await fetch(api, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    token ||= response.headers.get('vendure-auth-token') ?? '';
    const { data, errors } = await response.json();
    if (errors) throw new Error(`${query}: ${errors[0].message}`);
    return Object.values(data)[0];
  };
  await ask('mutation { login(username: "superadmin", password: "superadmin") { __typename } }');
  return { ask };
}

/** Gives the default channel a zone, euros, and prices that include 7% tax. */
async function openShop(ask) {
  const country = await ask(
    `mutation ($input: CreateCountryInput!) { createCountry(input: $input) { id } }`,
    { input: { code: 'DE', enabled: true, translations: translated('Germany') } },
  );
  const zone = await ask(
    `mutation ($input: CreateZoneInput!) { createZone(input: $input) { id } }`,
    { input: { name: 'Here', memberIds: [country.id] } },
  );
  const tax = await ask(
    'mutation { createTaxCategory(input: { name: "Food", isDefault: true }) { id } }',
  );
  await ask(`mutation ($input: CreateTaxRateInput!) { createTaxRate(input: $input) { id } }`, {
    input: { name: 'Food', enabled: true, value: 7, categoryId: tax.id, zoneId: zone.id },
  });
  const channel = await ask('{ activeChannel { id } }');
  await ask(
    `mutation ($input: UpdateChannelInput!) { updateChannel(input: $input) { __typename } }`,
    {
      input: {
        id: channel.id,
        defaultCurrencyCode: 'EUR',
        availableCurrencyCodes: ['EUR'],
        pricesIncludeTax: true,
        defaultTaxZoneId: zone.id,
        defaultShippingZoneId: zone.id,
      },
    },
  );
  return tax.id;
}

/** One way to send an order, which costs nothing, and one to pay it. */
async function openTill(ask) {
  await ask(
    `mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }`,
    {
      input: {
        ...{ code: 'cart', fulfillmentHandler: 'manual-fulfillment' },
        checker: {
          code: 'default-shipping-eligibility-checker',
          arguments: [{ name: 'orderMinimum', value: '0' }],
        },
        calculator: {
          code: 'default-shipping-calculator',
          arguments: [
            { name: 'rate', value: '0' },
            { name: 'includesTax', value: 'auto' },
            { name: 'taxRate', value: '0' },
          ],
        },
        translations: translated('By cart', { description: '' }),
      },
    },
  );
  await ask(
    `mutation ($input: CreatePaymentMethodInput!) { createPaymentMethod(input: $input) { id } }`,
    {
      input: {
        ...{ code: 'on-account', enabled: true },
        handler: {
          code: 'dummy-payment-handler',
          arguments: [{ name: 'automaticSettle', value: 'true' }],
        },
        translations: translated('On account', { description: '' }),
      },
    },
  );
}

/** Adds a product with its variants. */
async function stock(ask, { name, kinds }, taxCategoryId) {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const product = await ask(
    `mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }`,
    { input: { translations: translated(name, { slug, description: name }) } },
  );
  const chosen = kinds.filter(({ kind }) => kind !== undefined);
  const options = chosen.length > 0 ? await addOptions(ask, product.id, slug, chosen) : [];
  return ask(
    `mutation ($input: [CreateProductVariantInput!]!) {
      createProductVariants(input: $input) { id sku }
    }`,
    {
      input: kinds.map(({ sku, price, stock }, at) => ({
        ...{ productId: product.id, taxCategoryId, sku, price, stockOnHand: stock },
        optionIds: options[at] ? [options[at].id] : [],
        translations: translated(name),
      })),
    },
  );
}

async function addOptions(ask, productId, slug, kinds) {
  const group = await ask(
    `mutation ($input: CreateProductOptionGroupInput!) {
      createProductOptionGroup(input: $input) { id options { id } }
    }`,
    {
      input: {
        code: `${slug}-size`,
        translations: translated('Size'),
        options: kinds.map(({ sku, kind }) => ({ code: sku, translations: translated(kind) })),
      },
    },
  );
  await ask(
    `mutation ($productId: ID!, $optionGroupId: ID!) {
      addOptionGroupToProduct(productId: $productId, optionGroupId: $optionGroupId) { id }
    }`,
    { productId, optionGroupId: group.id },
  );
  return group.options;
}
