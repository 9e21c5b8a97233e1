/** What a list of goods may have in place of a store's id: nothing, another store's, or a slip of the hand. */
export const BROKEN_REFS: readonly string[] = [
  ...['', ' ', 'tomatoes-1', 'gid://shopify/Product/1'],
  ...['%E6%A1', '1,2', '"})', '桃'],
];
