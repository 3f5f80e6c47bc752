// README: exportVulnerabilities
import type { DefenderClient } from '@mde-kit/client'

/** Writes every vulnerability of every device to a file of JSON lines. A second run goes on where one broke off. */
export async function exportVulnerabilities(defender: DefenderClient, path: string): Promise<number> {
  const { rows, generatedTime } = await defender.assessments.exportSoftwareVulnerabilities().toFile(path)
  console.log(`${rows} vulnerabilities in ${path}, as of ${generatedTime}`)
  return rows
}
// README: end
