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

/** What titles are told by, and the choices of goods. */
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

/** So many products are asked for at a time. */
export const PAGE = 24;

/** Published products by words, with all that a show's goods say of them. */
export const SEARCH = `query ($text: String, $offset: Int!, $currency: Currency!, $country: Country, ${WORDS}) {
  productProjectionSearch(text: $text, locale: $locale, limit: ${PAGE}, offset: $offset) {
    total
    results {
      id
      name(locale: $locale)
      slug(locale: $locale)
      description(locale: $locale)
      masterVariant { images { url label dimensions { width height } } }
      allVariants {
        sku
        price(currency: $currency, country: $country) { value ${MONEY} discounted { value ${MONEY} } }
        attributesRaw(includeNames: $attributes) { name value }
      }
    }
  }
}`;
