import type { ClientOptions } from '../../src/index.ts'
import { createTagsClient } from '../../src/tags.ts'

declare const credential: ClientOptions['credential']
declare const machineId: string
declare const machineIds: readonly string[]

// README: tags
const tags = createTagsClient({ credential })

await tags.add(machineId, 'VIP')
const { changed, missing, failed } = await tags.addToAll(machineIds, 'incident 4471')
// README: end
console.log(changed, missing, failed)
