/** Serves an export of so many files, each with 25 MB of rows, at the address of its API and of its storage in one. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

const rowsPerFile = 27_000

process.once('message', (files: number) => {
  const lines = Array.from({ length: rowsPerFile }, (_, index) => `${JSON.stringify(rowOf(index))}\n`)
  const bytes = gzipSync(lines.join(''))
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`
    if (!request.url?.startsWith('/api/'))
      return response.writeHead(200, { 'content-length': bytes.length, etag: '"1"' }).end(bytes)
    const exportFiles = Array.from(
      { length: files },
      (_, index) => `${origin}/files/part-${index}.json.gz?sig=s`,
    )
    const body = JSON.stringify({ exportFiles, generatedTime: '2026-01-01T00:00:00Z' })
    return response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})

/** A row of about 900 bytes, as those of `exportSoftwareVulnerabilities` are. */
function rowOf(index: number): object {
  const deviceId = (index * 2_654_435_761).toString(16).padStart(40, '0')
  return {
    id: `${deviceId}_microsoft_edge_10.0.${index % 9999}.1637_CVE-2020-${index % 9999}`,
    deviceId,
    rbacGroupName: 'Berlin',
    rbacGroupId: 9,
    deviceName: `pc-${index}.corp.contoso.example`,
    osPlatform: 'Windows10',
    osVersion: '10.0.17763.1637',
    osArchitecture: 'x64',
    softwareVendor: 'microsoft',
    softwareName: 'edge',
    softwareVersion: `10.0.${index % 9999}.1637`,
    cveId: `CVE-2020-${index % 9999}`,
    cvssScore: (index % 100) / 10,
    vulnerabilitySeverityLevel: 'High',
    recommendedSecurityUpdate: 'March 2020 Security Updates',
    recommendedSecurityUpdateId: '4540673',
    recommendedSecurityUpdateUrl: 'https://catalog.update.example/search?q=KB4540673',
    diskPaths: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    registryPaths: [],
    firstSeenTimestamp: '2020-12-30 11:07:15',
    lastSeenTimestamp: '2020-12-30 14:17:26',
    exploitabilityLevel: 'NoExploit',
    recommendationReference: 'va-_-microsoft-_-edge',
    securityUpdateAvailable: true,
  }
}
