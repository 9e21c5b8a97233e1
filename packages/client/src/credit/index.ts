export { carryClick, keepClick, keptClick } from './kept-click.js';
export type { ClickOptions } from './kept-click.js';
export { tellOrder } from './tell-order.js';
export type { OrderOptions } from './tell-order.js';
