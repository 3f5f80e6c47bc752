import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient

// README: exports
const vulnerabilities = defender.assessments.exportSoftwareVulnerabilities({ concurrency: 8 })

for await (const row of vulnerabilities)
  if (row.exploitabilityLevel !== 'NoExploit') console.log(row.deviceName, row.cveId)

const { rows, generatedTime, files } = vulnerabilities.report
console.log(`${rows} rows of ${files.length} files, as of ${generatedTime}`)
// README: end
