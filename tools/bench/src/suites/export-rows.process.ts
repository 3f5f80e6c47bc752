/** Reads an export in one way, and prints how many rows a second of time gave and the most memory it took. */
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { createExportsClient } from '@mde-kit/client/exports'
import type { ExportFilesResponse } from '@mde-kit/contract'
import { unsignedCredential } from '../unsigned-token.ts'

const [way = '', apiBase = ''] = process.argv.slice(2)

/** The best loop that comes to mind: unpack in large chunks, split each, parse each line. */
async function byHand(): Promise<number> {
  const answer = await fetch(`${apiBase}/api/machines/SoftwareVulnerabilitiesExport`)
  const { exportFiles } = (await answer.json()) as ExportFilesResponse
  let rows = 0
  for (const link of exportFiles) {
    const { body } = await fetch(link)
    const unzip = Readable.fromWeb(body as ReadableStream).pipe(createGunzip({ chunkSize: 65_536 }))
    let rest = ''
    for await (const chunk of unzip.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (JSON.parse(line) !== null) rows++
    }
  }
  return rows
}

async function byClient(): Promise<number> {
  const exports = createExportsClient({ credential: unsignedCredential('Vulnerability.Read'), apiBase })
  let rows = 0
  for await (const row of exports.exportSoftwareVulnerabilities()) if (row !== null) rows++
  return rows
}

const start = process.hrtime.bigint()
const cpuStart = process.cpuUsage()
const rows = await (way === 'by hand' ? byHand() : byClient())
const seconds = Number(process.hrtime.bigint() - start) / 1e9
const { user, system } = process.cpuUsage(cpuStart)
const cpuSeconds = (user + system) / 1e6
// Not maxRSS of the resource usage: a process inherits that of the one which started it.
const [, peakKb] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
const peakMb = Number(peakKb) / 1024
console.log(
  JSON.stringify({
    rows,
    rowsPerSecond: rows / seconds,
    rowsPerCpuSecond: rows / cpuSeconds,
    peakMb,
  }),
)
