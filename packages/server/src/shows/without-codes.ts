import type { Backstage } from '@livestall/protocol';

/** Backstage as it is told to whoever drops nothing: what a code gives is for those who drop it and those who get it. */
export function withoutCodes({ coupons, giveaways, ...view }: Backstage): Backstage {
  return {
    ...view,
    coupons: coupons.map(withoutCode),
    ...(giveaways && { giveaways: giveaways.map(withoutCode) }),
  };
}

function withoutCode<T extends { code?: string }>({ code: _, ...told }: T): Omit<T, 'code'> {
  return told;
}
