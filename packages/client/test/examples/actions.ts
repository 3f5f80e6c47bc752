import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const machineId: string
declare const machineIds: readonly string[]
declare const saved: string

// README: actions
const isolation = { type: 'Isolate', IsolationType: 'Full', Comment: 'Alert 1234.' } as const

const handle = await defender.actions.start(machineId, isolation)
console.log(JSON.stringify(handle)) // for defender.actions.resume(JSON.parse(saved)), in another process
await handle.wait({ timeoutMs: 30 * 60_000, onUpdate: ({ status }) => console.log(status) })

const results = await defender.actions.forEach(machineIds, isolation, { concurrency: 8 })
for (const result of results) if (result.outcome === 'failed') console.error(result.machineId, result.error)
// README: end
void saved
