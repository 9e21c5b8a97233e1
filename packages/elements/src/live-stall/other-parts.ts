/** How each part is fetched that the default layout does not name itself. */
export const OTHER_PARTS: { readonly [tag: string]: () => Promise<unknown> } = {
  'stall-angles': () => import('../angles/define.js'),
  'stall-cart': () => import('../cart/define.js'),
  'stall-chat-field': () => import('../chat/define.js'),
  'stall-giveaway': () => import('../giveaway/define.js'),
  'stall-host': () => import('../host/define.js'),
  'stall-lobby': () => import('../lobby/define.js'),
  'stall-offer': () => import('../offer/define.js'),
  'stall-product': () => import('../product/define.js'),
  'stall-products': () => import('../products/define.js'),
  'stall-question': () => import('../question/define.js'),
  'stall-question-field': () => import('../questions/define.js'),
  'stall-questions': () => import('../questions/define.js'),
  'stall-rewind': () => import('../rewind/define.js'),
  'stall-share': () => import('../share/define.js'),
  'stall-shown': () => import('../shown/define.js'),
  'stall-wallet': () => import('../wallet/define.js'),
};
