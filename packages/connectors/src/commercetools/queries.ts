const MONEY = '{ centAmount currencyCode fractionDigits }';

const CART = `fragment Cart on Cart {
  id
  version
  totalPrice ${MONEY}
  taxedPrice { totalGross ${MONEY} }
  discountOnTotalPrice { discountedAmount ${MONEY} }
  discountCodes { state discountCodeRef { id } discountCode { code } }
  lineItems {
    id
    quantity
    name(locale: $locale)
    productSlug(locale: $locale)
    price { value ${MONEY} discounted { value ${MONEY} } }
    totalPrice ${MONEY}
    taxedPrice { totalGross ${MONEY} }
    discountedPricePerQuantity {
      quantity
      discountedPrice { includedDiscounts { discountedAmount ${MONEY} } }
    }
    variant {
      sku
      images { url label dimensions { width height } }
      attributesRaw(includeNames: $attributes) { value }
    }
  }
}`;

/** What the titles and the choices of a cart's lines are told by. */
const WORDS = '$locale: Locale!, $attributes: [String!]!';

/** The cart that the shopper has last changed. */
export const GET = `query (${WORDS}) { me { activeCart { ...Cart } } }
${CART}`;

export const CREATE = `mutation (${WORDS}, $draft: MyCartDraft!) {
  result: createMyCart(draft: $draft) { ...Cart warnings { code message } }
}
${CART}`;

export const UPDATE = `mutation (${WORDS}, $id: String!, $version: Long!, $actions: [MyCartUpdateAction!]!) {
  result: updateMyCart(id: $id, version: $version, actions: $actions) {
    ...Cart
    warnings { code message }
  }
}
${CART}`;

/** What variants cost, by their SKUs, and how many there are. */
export const VARIANTS = `query ($skus: [String!]!, $count: Int!, $currency: Currency!, $country: Country) {
  products(skus: $skus, limit: $count) {
    results {
      masterData {
        current {
          allVariants(skus: $skus) {
            sku
            price(currency: $currency, country: $country) { value ${MONEY} discounted { value ${MONEY} } }
            availability { noChannel { isOnStock availableQuantity } }
          }
        }
      }
    }
  }
}`;
