import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const machineId: string
declare const machineIds: readonly string[]

// README: tags
await defender.tags.add(machineId, 'VIP')
const { changed, missing, failed } = await defender.tags.addToAll(machineIds, 'incident 4471')
// README: end
console.log(changed, missing, failed)
