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

/**
 * What is read, and what the emulator has of it after the first time. No page is kept as a whole. Quotas are off: they
 * would end a run after 100 calls.
 */
const workloads = [
  { name: 'the same page of 100 alerts', paths: 'samePage', requests: 1000, kept: 'cut out of kept runs' },
  { name: '200 pages of 100 alerts', paths: 'otherPages', requests: 1000, kept: 'cut out of kept runs' },
  { name: '1,000 single alerts', paths: 'alerts', requests: 2000, kept: 'kept, but for the first field' },
  { name: 'a third of each', paths: 'mix', requests: 1500, kept: 'address by address in turns' },
] as const

type Workload = (typeof workloads)[number]

const rounds = 5
const connections = 16

/** What an authorised read costs the emulator, beside servers that know these answers and check nothing. */
export const emulatorReads: Suite = {
  name: 'emulator-reads',
  async run() {
    const servers = await Promise.all(ways.map(({ way }) => start(way)))
    const rows: Row[] = []
    try {
      for (const workload of workloads) rows.push(...(await measure(servers, workload)))
    } finally {
      for (const { child } of servers) child.kill()
    }
    const [, own, other] = rows.slice(-ways.length)
    const toText = own?.ratio ?? 0
    const toBytes = toText / (other?.ratio ?? Number.NaN)
    return {
      suite: 'emulator-reads',
      title: 'Authorised reads of the emulator',
      unit: 'requests per second of server CPU',
      better: 'higher',
      baseline: text,
      rows,
      goals: [
        { text: `≥ 0.8 × ${text}, a third of each`, measured: `${toText.toFixed(2)} ×`, met: toText >= 0.8 },
        {
          text: `≥ 0.6 × ${bytes}, a third of each`,
          measured: `${toBytes.toFixed(2)} ×`,
          met: toBytes >= 0.6,
        },
      ],
    }
  },
}

async function measure(servers: readonly MeasuredServer[], workload: Workload): Promise<Row[]> {
  for (const server of servers) await server.perCpuSecond(workload)
  const samples: number[][] = []
  for (let round = 0; round < rounds; round++) {
    const sample: number[] = []
    for (const server of servers) sample.push(await server.perCpuSecond(workload))
    samples.push(sample)
  }
  return ways.map(({ name, way }, index) => ({
    name: `${name}, ${workload.name}`,
    value: median(samples.map((sample) => sample[index] ?? NaN)),
    ratio: median(samples.map((sample) => (sample[index] ?? NaN) / (sample[0] ?? NaN))),
    ...(way === 'emulator' && { note: workload.kept }),
  }))
}

interface MeasuredServer {
  readonly child: ChildProcess
  perCpuSecond(workload: Workload): Promise<number>
}

interface Start {
  readonly url: string
  readonly authorization: string
  readonly paths: Readonly<Record<Workload['paths'], readonly string[]>>
}

async function start(way: string): Promise<MeasuredServer> {
  const child = fork(module, [way])
  const { url, authorization, paths } = await told<Start>(child)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const readOnce = (path: string): Promise<void> =>
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
    async perCpuSecond({ paths: which, requests }) {
      const list = paths[which]
      const before = await cpuMicros()
      let next = 0
      const work = async (): Promise<void> => {
        while (next < requests) await readOnce(list[next++ % list.length] ?? '')
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
