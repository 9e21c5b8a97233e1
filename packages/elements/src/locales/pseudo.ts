import { registerTranslation } from '@shoelace-style/localize';
import { pseudoTerms } from '../localize/pseudo-text.js';
import type { Terms } from '../localize/terms.js';
import { en } from './en.js';

/** The pseudo-locale `en-XA`, for tests of layouts: made of the English terms, so it is always whole. */
export const pseudo: Terms = { ...pseudoTerms(en), $code: 'en-XA', $name: 'Pseudo' };

registerTranslation(pseudo);
