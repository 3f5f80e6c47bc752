import type { OperationTypes } from '@mde-kit/contract'

/** System query options of OData: written with a leading `$` on the wire, without it here. */
const odataOptions = ['filter', 'top', 'skip', 'expand', 'select', 'orderby', 'count'] as const

type ODataOption = (typeof odataOptions)[number]

/** Query options of an operation, without the `$` of OData. */
export type QueryOf<Id extends keyof OperationTypes> = WithoutDollar<
  NonNullable<OperationTypes[Id]['parameters']['query']>
>

type WithoutDollar<Wire> = { [Name in keyof Wire as Name extends `$${infer Bare}` ? Bare : Name]: Wire[Name] }

/** Query options as they go on the wire. */
export type WireQuery<Query> = {
  [Name in keyof Query as Name extends ODataOption ? `$${Name}` : Name]: Query[Name]
}

/** Puts the `$` of OData back where it belongs. */
export function toWireQuery<Query extends object>(query: Query): WireQuery<Query> {
  const entries: [string, unknown][] = Object.entries(query)
  const wire = entries.map(([name, value]) => [isODataOption(name) ? `$${name}` : name, value])
  // The compiler cannot follow names through entries; the type above says the same as the line above.
  return Object.fromEntries(wire) as WireQuery<Query>
}

function isODataOption(name: string): boolean {
  return odataOptions.some((option) => option === name)
}
