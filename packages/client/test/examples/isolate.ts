import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const machineId: string

// README: isolate
const action = await defender.machines.isolate(machineId, {
  Comment: 'Isolated because of alert 1234.',
  IsolationType: 'Full',
})
await defender.waitFor(action, {
  timeoutMs: 30 * 60_000,
  onUpdate: ({ status }) => console.log(status),
})
// README: end
