import { bodyFields } from '../body-fields.ts'
import type { Call, Handler } from '../call.ts'
import { sentRow, sentTypes } from '../hunting/sent-row.ts'
import { hunt } from '../hunting/hunt.ts'
import { readTimespan } from '../hunting/read-timespan.ts'

export const runAdvancedQuery: Handler<'runAdvancedQuery'> = async (call) => {
  const { columns, rows } = await hunt(call, { query: bodyFields(call.body).text('Query') })
  return {
    Schema: columns.map(({ name, type }) => ({ Name: name, Type: sentTypes[type] })),
    Results: rows.map(sentRow(columns)),
  }
}

export const runHuntingQuery: Handler<'runHuntingQuery'> = async (call) => {
  const { query, timespan } = graphFields(call)
  const { columns, rows } = await hunt(call, {
    query,
    ...(timespan !== undefined && { window: readTimespan(timespan, call.nowMs) }),
  })
  return {
    '@odata.context':
      'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.security.huntingQueryResults',
    schema: columns.map(({ name, type }) => ({ name, type: sentTypes[type] })),
    results: rows.map(sentRow(columns)),
  }
}

/** Graph takes the names of fields in any letter case. */
function graphFields({ body }: Call): { readonly query: string; readonly timespan: string | undefined } {
  const fields = bodyFields(
    Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value])),
  )
  return { query: fields.text('query'), timespan: fields.optionalText('timespan') }
}
