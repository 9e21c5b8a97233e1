import type { Money } from './money.js';
import type { LocalText } from './text.js';

/** A line of an order, as its store has it. */
export interface OrderLine {
  /** The store's own id of what was bought: the `ref` (else the `id`) of a product or variant of the show. */
  ref: string;
  quantity: number;
  /** What was paid for the line, in minor units of the order's currency. */
  amount: number;
  /** How much of that was given back by now. Default: nothing. */
  refunded?: number;
}

/**
 * An order that came of a link, as it stands now. It is told whole each time, never by what changed: to tell the same
 * again, or something older later, changes nothing.
 */
export interface Order {
  /** The store's own id of it. */
  id: string;
  /** `ls_click` of the link: of several, the last that was followed. */
  click: string;
  /** When it was placed, milliseconds since the epoch by the store's clock. Default: now. */
  at?: number;
  /** What was paid for all of it. */
  total: Money;
  /** Only lines with goods that the show had shown count. Absent: all of `total` does. */
  lines?: OrderLine[];
  /** How much was given back by now, of an order that names no lines. Default: nothing. */
  refunded?: number;
  /** Whether it was called off: nothing of it counts then. Default: no. */
  cancelled?: boolean;
}

/** `POST /v1/conversions`: an order that a store's backend tells and signs. */
export interface Conversion {
  account: string;
  order: Order;
  /** Who ordered, as the store's tickets name them (`sub`): what they bought counts for their badge and level. Default: nobody. */
  buyer?: string;
}

/** What a seller gives for the orders that come of a channel's links. */
export interface CreditTerms {
  /** For how long after a click an order counts, in milliseconds. */
  windowMs: number;
  /** The part of it that is commission, in hundredths of a percent: 500 is 5 %. */
  rate: number;
}

/** What an order came to: which link is credited with it, and how much. */
export interface Credit {
  /** The order's id. */
  order: string;
  show: string;
  product: string;
  /** Who presented the show when the link was followed; `''` where nobody was named. */
  host: string;
  /** The page that the link was followed on; `''` where the browser did not tell. */
  page: string;
  clickedAt: number;
  /** When the order was placed. */
  at: number;
  /** Whether the store's backend told it. What a browser told is not counted as revenue. */
  confirmed: boolean;
  cancelled: boolean;
  /** What of it counts: less what was given back. */
  credited: Money;
  commission: Money;
}

/** `POST /v1/stock`: how many are left of some goods, as a store's backend tells and signs it. */
export interface StockReport {
  account: string;
  /** When it was so, milliseconds since the epoch by the store's clock: of two, the newer counts. */
  at: number;
  items: StockItem[];
}

/** How many are left of one thing. */
export interface StockItem {
  /** The store's own id: the `ref` (else the `id`) of a product or variant. */
  ref: string;
  left: number;
}

/** What became of a stock report. */
export interface StockTold {
  t: number;
  /** The shows that tell it now. */
  shows: string[];
  /** What no show has among its goods, or more than one of its goods are called. */
  unknown: string[];
}

/** How a link came to whoever followed it: from the stall, copied, or by its QR code. */
export type Medium = 'live' | 'copy' | 'qr';

/** What a report's rows are of. */
export type ReportKind = 'link' | 'host' | 'page' | 'medium' | 'show';

/** What was sold in one currency. */
export interface Sales {
  currency: string;
  /** Orders that the store's backend told and of which something counts: called off or given back in full, an order is none any more. */
  orders: number;
  /** What of them counts, in minor units, less what was given back. */
  revenue: number;
  commission: number;
  /** Orders that a browser told and no backend has confirmed. */
  unconfirmed: number;
  /** What of those would count. */
  unconfirmedRevenue: number;
}

/** What a link, a host, a page, a medium or a show brought. It has the names that its report is by. */
export interface ReportRow {
  show?: string;
  product?: string;
  /** What a link's product was called when the link was last followed. */
  title?: LocalText;
  host?: string;
  page?: string;
  medium?: Medium;
  clicks: number;
  sales: Sales[];
}

/** What all those brought together that a report does not list. */
export interface ReportRest extends Pick<ReportRow, 'clicks' | 'sales'> {
  /** How many they are. */
  count: number;
}

/** `GET /v1/accounts/{account}/report`, without rehearsals. */
export interface Report {
  t: number;
  by: ReportKind;
  rows: ReportRow[];
  /** Absent: that is all. */
  rest?: ReportRest;
}
