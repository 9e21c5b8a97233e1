import { registerTranslation } from '@shoelace-style/localize';
import { pseudoTerms } from '../../localize/pseudo-text.js';
import type { ConsoleTerms } from '../console-terms.js';
import { en } from './en.js';

/** The pseudo-locale `en-XA`, for tests of layouts. */
export const pseudo: ConsoleTerms = { ...pseudoTerms(en), $code: 'en-XA', $name: 'Pseudo' };

registerTranslation(pseudo);
