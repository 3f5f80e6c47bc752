import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'
import { median } from '../median.ts'
import type { Row, Suite } from '../suite.ts'

const module = fileURLToPath(new URL('./emulator-reads.process.ts', import.meta.url))
const text = 'node:http, text made per request'
const bytes = 'node:http, bytes made once'
const ways = [
  { name: text, way: 'text' },
  { name: '@mde-kit/emulator', way: 'emulator' },
  { name: bytes, way: 'bytes' },
] as const

const reads = [
  { name: 'a page of 100 alerts', path: '/api/alerts?$top=100', requests: 1500 },
  { name: 'one page of 10 alerts', path: '/api/alerts?$top=10', requests: 4000 },
]
const rounds = 5
const connections = 16

/** What an authorised read costs the emulator, beside servers that know one answer and check nothing. */
export const emulatorReads: Suite = {
  name: 'emulator-reads',
  async run() {
    const rows: Row[] = []
    for (const read of reads) rows.push(...(await measure(read)))
    const [, own] = rows
    const toText = own?.ratio ?? 0
    const toBytes = (own?.value ?? 0) / (rows[2]?.value ?? NaN)
    return {
      suite: 'emulator-reads',
      title: 'Authorised reads of the emulator',
      unit: 'requests per second of server CPU',
      better: 'higher',
      baseline: text,
      rows,
      goals: [
        { text: `≥ 0.8 × ${text}, 100 alerts`, measured: `${toText.toFixed(2)} ×`, met: toText >= 0.8 },
        { text: `≥ 0.6 × ${bytes}, 100 alerts`, measured: `${toBytes.toFixed(2)} ×`, met: toBytes >= 0.6 },
      ],
    }
  },
}

async function measure({ name: what, path, requests }: (typeof reads)[number]): Promise<Row[]> {
  const servers = await Promise.all(ways.map(({ way }) => start(way, path)))
  try {
    for (const server of servers) await server.perCpuSecond(requests)
    const samples: number[][] = []
    for (let round = 0; round < rounds; round++) {
      const sample: number[] = []
      for (const server of servers) sample.push(await server.perCpuSecond(requests))
      samples.push(sample)
    }
    return ways.map(({ name }, index) => ({
      name: `${name}, ${what}`,
      value: median(samples.map((sample) => sample[index] ?? NaN)),
      ratio: median(samples.map((sample) => (sample[index] ?? NaN) / (sample[0] ?? NaN))),
    }))
  } finally {
    for (const { child } of servers) child.kill()
  }
}

interface MeasuredServer {
  readonly child: ChildProcess
  perCpuSecond(requests: number): Promise<number>
}

async function start(way: string, path: string): Promise<MeasuredServer> {
  const child = fork(module, [way, path])
  const { url, authorization } = await told<{ url: string; authorization: string }>(child)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const readOnce = (): Promise<void> =>
    new Promise((resolve, reject) => {
      get(url + path, { agent, headers: { authorization } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${way} answered ${response.statusCode}`))
        response.resume().once('end', resolve)
      }).once('error', reject)
    })
  const cpuMicros = async (): Promise<number> => {
    child.send('cpu')
    const { cpu } = await told<{ cpu: NodeJS.CpuUsage }>(child)
    return cpu.user + cpu.system
  }
  return {
    child,
    async perCpuSecond(requests) {
      const before = await cpuMicros()
      let left = requests
      const work = async (): Promise<void> => {
        while (left-- > 0) await readOnce()
      }
      await Promise.all(Array.from({ length: connections }, work))
      return (requests / ((await cpuMicros()) - before)) * 1e6
    },
  }
}

async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T]
  return message
}
