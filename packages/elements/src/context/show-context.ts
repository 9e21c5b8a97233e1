import type { Show } from '@livestall/client';
import { createContext } from '@lit/context';

/**
 * The show that an element draws. The key carries the contract's major version, so that two versions of
 * the elements on one page never take each other's show.
 */
export const showContext = createContext<Show | undefined>('livestall/show/0');
