import type { Filter } from '../odata/render-filter.ts'

/** System query options of OData: written with a leading `$` on the wire, without it here. */
const odataOptions = ['filter', 'top', 'skip', 'expand', 'select', 'orderby', 'count']

/**
 * Query options of an operation, by its type in the contract, without the `$` of OData. `Fields` are the properties
 * that it can be filtered by.
 */
export type QueryOf<Op extends { parameters: { query?: unknown } }, Fields = never> = WithFilter<
  WithoutDollar<NonNullable<Op['parameters']['query']>>,
  Fields
>

type WithFilter<Query, Fields> = {
  [Name in keyof Query]: Name extends 'filter' ? Filter<Fields> : Query[Name]
}

type WithoutDollar<Wire> = { [Name in keyof Wire as Name extends `$${infer Bare}` ? Bare : Name]: Wire[Name] }

/**
 * Writes query options, with the `$` of OData put back where it belongs. One that is undefined or null is left out.
 *
 * @returns A query with its question mark; empty where there is no option.
 */
export function toQueryString(query: object): string {
  const entries: [string, unknown][] = Object.entries(query)
  const written = entries
    .filter(([, value]) => value !== undefined && value !== null)
    // Not URLSearchParams: it writes a blank as `+`, which OData takes for a plus.
    .map(
      ([name, value]) =>
        `${odataOptions.includes(name) ? '$' : ''}${name}=${encodeURIComponent(String(value))}`,
    )
  return written.length > 0 ? `?${written.join('&')}` : ''
}
