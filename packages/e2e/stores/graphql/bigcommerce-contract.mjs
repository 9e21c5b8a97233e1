import Type from 'typebox';

const strict = { additionalProperties: false };
const Id = Type.Integer({ minimum: 1 });
const version = Type.Optional(Type.Integer({ minimum: 1 }));

const LineItem = Type.Object(
  { productId: Id, variantId: Type.Optional(Id), quantity: Type.Integer({ minimum: 1 }) },
  strict,
);

/**
 * What a request of the REST Storefront API may send, by its method and place, with `*` for an id. Written from BigCommerce's
 * published specification, of what a cart of the stall's can need (bigcommerce/docs, reference/carts.sf.yml and
 * checkouts.sf.yml at 24f580ca); what else it names is refused here.
 */
export const BODIES = {
  'POST /carts': Type.Object({ lineItems: Type.Array(LineItem, { minItems: 1 }) }, strict),
  'POST /carts/*/items': Type.Object(
    { lineItems: Type.Array(LineItem, { minItems: 1 }), version },
    strict,
  ),
  'PUT /carts/*/items/*': Type.Object({ lineItem: LineItem, version }, strict),
  'DELETE /carts/*/items/*': Type.Object({ version }, strict),
  'POST /checkouts/*/coupons': Type.Object({ couponCode: Type.String(), version }, strict),
  'DELETE /checkouts/*/coupons/*': Type.Object({ version }, strict),
};
