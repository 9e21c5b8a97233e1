import { foldText } from './fold-text.js';
import { unspaced } from './unspaced.js';

/** Whether a line has English profanity, with its variants. */
export type FindsEnglish = (text: string) => boolean;

/** Words of gardens, kitchens and shops that have a rude one within. */
const INNOCENT = [
  ...['assort', 'shiitake', 'cumin', 'rapeseed', 'rape seed', 'pussy willow'],
  ...['blue tit', 'great tit', 'tit for tat', 'cock-a-leekie'],
];

/** The matcher of English profanity; its words are read when they are asked for first. */
export async function findEnglish(): Promise<FindsEnglish> {
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } =
    await import('obscenity');
  const english = englishDataset.build();
  const matcher = new RegExpMatcher({
    ...english,
    ...englishRecommendedTransformers,
    whitelistedTerms: [...(english.whitelistedTerms ?? []), ...INNOCENT],
  });
  return (text) => {
    const folded = foldText(text);
    return matcher.hasMatch(folded) || matcher.hasMatch(unspaced(folded));
  };
}
