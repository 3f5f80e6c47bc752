import type { TokenCredential } from '@mde-kit/contract'
import { createDefenderClient } from '../../src/index.ts'
import { checkKql, kql } from '../../src/kql.ts'

declare const credential: TokenCredential
declare const name: string

// README: check
const careful = createDefenderClient({ credential, hunting: { check: true } })
const problems = await checkKql(kql`DeviceInfo | where DeviceNam == ${name}`)
for (const { line, column, message, nearest } of problems) console.log(line, column, message, nearest)
// README: end

export { careful }
