import { tellOtherTabs } from './cart.js';

// The checkout is a posted form, so no script has told the other tabs that the basket is empty now.
tellOtherTabs();
