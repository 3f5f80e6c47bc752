import { createExportsClient } from '@mde-kit/client/exports'
import type { TokenCredential } from '@mde-kit/contract'

declare const credential: TokenCredential

// README: exports
const exports = createExportsClient({ credential })

for await (const row of exports.exportSoftwareVulnerabilities())
  if (row.exploitabilityLevel !== 'NoExploit') console.log(row.deviceName, row.cveId)

const report = await exports.exportSoftwareInventory().toFile('software.ndjson')
console.log(report.rows, report.generatedTime)
// README: end
