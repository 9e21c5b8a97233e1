import { registerTranslation } from '@shoelace-style/localize';

/** The English that is there with the first script: what it needs. The rest comes with the other parts. */
export const first = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr' as const,

  liveStall: 'Live stall',
  picture: 'Live picture',
};

registerTranslation(first);
