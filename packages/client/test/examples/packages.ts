import type { ClientOptions } from '../../src/index.ts'
import { createPackagesClient } from '../../src/packages.ts'

declare const credential: ClientOptions['credential']
declare const machineId: string

// README: packages
const packages = createPackagesClient({ credential })

const request = { Comment: 'Alert 1234.' }
const { sha256 } = await packages.collect(machineId, request, { path: 'package.zip' })
// README: end
console.log(sha256)
