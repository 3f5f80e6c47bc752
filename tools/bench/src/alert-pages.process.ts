/** Serves a list of so many alerts, 10 000 to a page, each page with a link to the next. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const perPage = 10_000

/** What every alert has beside its id: some 500 bytes, without evidence. */
const rest = JSON.stringify({
  incidentId: 1126093,
  investigationId: null,
  assignedTo: null,
  severity: 'Low',
  status: 'New',
  classification: null,
  determination: null,
  investigationState: 'Queued',
  detectionSource: 'WindowsDefenderAtp',
  category: 'Execution',
  title: 'Low-reputation arbitrary code executed by signed executable',
  description: 'Binaries signed by Microsoft can be used to run low-reputation arbitrary code.',
  alertCreationTime: '2026-01-26T20:33:57.7220239Z',
  lastUpdateTime: '2026-01-26T20:33:59.2Z',
  machineId: '111e6dd8c833c8a052ea231ec1b19adaf497b625',
  computerDnsName: 'pc-7.corp.contoso.example',
}).slice(1)

process.once('message', (rows: number) => {
  const server = createServer((request, response) => {
    const { origin, searchParams } = new URL(request.url ?? '', `http://${request.headers.host}`)
    const skip = Number(searchParams.get('$skip') ?? 0)
    const end = Math.min(rows, skip + perPage)
    const value = Array.from({ length: end - skip }, (_, index) => `{"id":"da${skip + index}_1",${rest}`)
    const link = end < rows ? `,"@odata.nextLink":"${origin}/api/alerts?$skip=${end}"` : ''
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"value":[${value.join()}]${link}}`)
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
