import type { OrderSearch, OrderStatus } from '../../api/orders';
import { texts } from '../../texts/texts';

export type SearchKind = NonNullable<OrderSearch['by']>;

/** What the list is narrowed to, as it stands in the address. */
export interface OrderFilter {
  /** As it was typed. */
  q: string;
  /** Null: as the text is recognised. */
  by: SearchKind | null;
  status: OrderStatus | null;
  source: string;
  /** Business days of payment, both included; empty where it is open. */
  from: string;
  to: string;
}

export const orderStatuses = Object.keys(texts.orders.statuses) as OrderStatus[];
export const searchKinds = Object.keys(texts.orders.searchKinds) as SearchKind[];

export const everyOrder: OrderFilter = { q: '', by: null, status: null, source: '', from: '', to: '' };

/** Reads an address; what it does not know in there counts as not said. */
export function orderFilterOf(params: URLSearchParams): OrderFilter {
  const text = (name: string) => params.get(name)?.trim() ?? '';
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : '');
  return {
    q: text('q'),
    by: searchKinds.find((kind) => kind === params.get('by')) ?? null,
    status: orderStatuses.find((status) => status === params.get('status')) ?? null,
    source: text('source'),
    from: day('from'),
    to: day('to'),
  };
}

/** The filter as it stands in an address: what is not said is left out. */
export function orderParamsOf(filter: OrderFilter): URLSearchParams {
  const said = Object.entries(filter).filter(([, value]) => value !== null && value !== '');
  return new URLSearchParams(said as [string, string][]);
}

/** An order by our name for it has its source before a colon, a member who registered here begins with GP; else it is a number. */
export function recogniseOrder(typed: string): SearchKind {
  const text = typed.trim();
  if (/^[a-z][a-z0-9-]{1,31}:/.test(text)) return 'order';
  return /^GP\d{10}$/.test(text) ? 'member' : 'number';
}

/** What is asked for. */
export function orderSearchOf({ q, by, ...narrowed }: OrderFilter): OrderSearch {
  const found = q === '' ? {} : { by: by ?? recogniseOrder(q), text: q };
  const said = Object.entries(narrowed).filter(([, value]) => value !== null && value !== '');
  return { ...found, ...Object.fromEntries(said) };
}
