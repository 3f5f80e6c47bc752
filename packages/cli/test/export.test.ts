import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { runInTerminal } from './run-in-terminal.ts'
import { mdeBin, runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[]) => runMde(args, { env: tenant.asApp })

describe('mde export', () => {
  it('writes a line for each row, and the same rows as CSV', async () => {
    const folder = temporaryFolder()
    const ndjson = join(folder, 'software.ndjson')
    const csv = join(folder, 'software.csv')
    const first = await run(['export', 'software-inventory', '--out', ndjson])
    expect(first).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^\d+ rows in /) })
    const rows = readFileSync(ndjson, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(first.stderr).toContain(`${rows.length} rows`)
    expect(await run(['export', 'software-inventory', '--out', csv, '--quiet'])).toMatchObject({
      code: 0,
      stderr: '',
    })
    const [header, ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\n')
    expect(header?.split(',')).toEqual(Object.keys(rows[0] ?? {}))
    expect(lines).toHaveLength(rows.length)
    const piped = await run(['export', 'software-inventory'])
    expect(piped.stdout.trimEnd().split('\n')).toHaveLength(rows.length)
  })

  it('shows how far it is, on a terminal', async () => {
    const out = join(temporaryFolder(), 'v.ndjson')
    const slow = await startSlowStorage()
    const progress = /\[#{10}\.{10}\] 1 of 2 files, 1 rows, \d+ a second/
    const { code, screen } = await runInTerminal(['export', 'software-vulnerabilities', '--out', out], {
      env: { ...tenant.asApp, MDE_API_BASE: slow.url },
      typing: [[progress, '\x03']],
    })
    expect(code).toBe(130)
    expect(screen).toMatch(progress)
  })

  it.each([
    { name: 'v.ndjson', want: '{"file":0}\n{"file":1}\n' },
    { name: 'v.csv', want: 'file\n0\n1\n' },
  ])('keeps what it has of $name at Ctrl-C, and goes on from there', async ({ name, want }) => {
    const out = join(temporaryFolder(), name)
    const slow = await startSlowStorage()
    const env = { ...tenant.asApp, MDE_API_BASE: slow.url }
    const child = spawn(process.execPath, [mdeBin, 'export', 'software-vulnerabilities', '--out', out], {
      env: { PATH: process.env['PATH'], ...env },
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const hasBegun = () =>
      slow.fetched.includes('/1') && existsSync(`${out}.part`) && statSync(`${out}.part`).size > 0
    await vi.waitUntil(hasBegun, { timeout: 30_000, interval: 20 })
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
    expect(stderr).toContain(`${out}.part`)
    expect(existsSync(out)).toBe(false)
    slow.release()

    const again = await runMde(['export', 'software-vulnerabilities', '--out', out], { env })
    expect(again).toMatchObject({ code: 0 })
    expect(readFileSync(out, 'utf8')).toBe(want)
    expect(slow.fetched).toEqual(['/0', '/1', '/1'])
    expect(existsSync(`${out}.part`)).toBe(false)
  })

  it('names the nearest export', async () => {
    const { code, stderr } = await run(['export', 'software-inventori'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('Did you mean software-inventory'),
    })
  })
})

/** Two files of an export: the first is there at once, the second waits until it is let go. */
async function startSlowStorage() {
  const fetched: string[] = []
  let isHeld = true
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', url()).pathname
    if (path.includes('Export')) {
      const body = {
        generatedTime: '2026-01-01T00:00:00Z',
        exportFiles: [`${url()}/0?sig=a`, `${url()}/1?sig=b`],
      }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
      return
    }
    fetched.push(path)
    const row = `{"file":${path.slice(1)}}\n`
    if (path === '/0' || !isHeld) response.end(row)
  })
  const url = () => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: url(),
    fetched,
    release: () => {
      isHeld = false
    },
  }
}
