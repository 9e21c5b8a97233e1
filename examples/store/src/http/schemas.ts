/** Nobody carries more of one thing home; it also keeps every sum exact. */
export const mostUnits = 99;

const id = { type: 'string', minLength: 1, maxLength: 64 };
const quantity = { type: 'integer', minimum: 1, maximum: mostUnits };
/** Forms send text: the same 1 to 99. */
const typedQuantity = { type: 'string', pattern: '^[1-9][0-9]?$' };
const code = { type: 'string', minLength: 1, maxLength: 64 };

const strictObject = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const line = strictObject({ variantId: id, quantity });

export const addLineBody = {
  ...line,
  properties: {
    ...line.properties,
    signedPrice: { type: 'string', minLength: 1, maxLength: 2048 },
  },
};
export const changeLineBody = strictObject({ quantity });
export const couponBody = strictObject({ code });

export const addLineForm = {
  ...strictObject({ productId: id, quantity: typedQuantity }),
  patternProperties: { '^option-[a-z]+$': id },
};
export const changeLineForm = strictObject({ quantity: typedQuantity });
/** A field left empty is answered in words, so the form lets it through. */
export const couponForm = strictObject({ code: { type: 'string', maxLength: 64 } });
export const signInForm = strictObject({
  email: { type: 'string', maxLength: 254 },
  password: { type: 'string', maxLength: 128 },
  next: { type: 'string', maxLength: 512 },
});
/** Where a live show's link led here, its click: empty, or as the show server makes them. */
export const orderForm = {
  ...strictObject({ click: { type: 'string', pattern: '^([\\w-]{16}\\.?[\\w-]{22})?$' } }),
  required: [],
};
/** Goods for a show: words of their names, and where to go on. */
export const showGoodsQuery = {
  type: 'object',
  properties: {
    text: { type: 'string', maxLength: 200 },
    after: { type: 'string', pattern: '^[0-9]{1,4}$' },
  },
};
/** A button without fields: removing, going to pay. */
export const emptyForm = strictObject({});
