import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const id: string

// README: raw
const { data, error, response } = await defender.raw.GET('/api/alerts/{id}', { params: { path: { id } } })
// README: end

export { data, error, response }
