import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const machineId: string

// README: packages
const request = { Comment: 'Alert 1234.' }
const { sha256 } = await defender.packages.collect(machineId, request, { path: 'package.zip' })
// README: end
console.log(sha256)
