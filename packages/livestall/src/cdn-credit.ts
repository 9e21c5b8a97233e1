export { carryClick, keepClick, keptClick, tellOrder } from '@livestall/client/credit';
