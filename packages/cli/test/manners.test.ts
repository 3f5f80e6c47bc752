import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { runInTerminal } from './run-in-terminal.ts'
import { jwt, mdeBin, runMde } from './run-mde.ts'
import { startTenant, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant({ alerts: 3000 })
})
afterAll(() => tenant.emulator.stop())

const run = (args: readonly string[]) => runMde(args, { env: tenant.asApp })

it('ends quietly where the pipe is closed, as by head', async () => {
  const command = `"${process.execPath}" "${mdeBin}" alerts list --limit all --jsonl; echo "code $?" >&2`
  const child = spawn('sh', ['-c', `(${command}) | head -n 1`], {
    env: { PATH: process.env['PATH'], ...tenant.asApp },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toBe('code 0\n')
})

it('shows requests under --verbose, and no token or secret', async () => {
  const { stderr, stdout } = await run(['--verbose', 'alerts', 'list', '--limit', '1', '--json', 'id'])
  expect(stderr).toMatch(/^> GET http:\S+\/api\/alerts\?\$top=1 \(listAlerts\)$/m)
  expect(stderr).toMatch(/^< 200 in \d+ ms/m)
  expect(stderr).not.toMatch(jwt)
  expect(stderr).not.toContain(tenant.clientSecret)
  expect(JSON.parse(stdout)).toHaveLength(1)
})

it('keeps notes to itself under --quiet, and errors not', async () => {
  const args = ['alerts', 'list', '--category', 'NoSuchCategory']
  expect((await run(args)).stderr).toBe('Nothing found.\n')
  expect(await run([...args, '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
  expect((await run(['machines', 'get', 'no-such', '--quiet'])).stderr).toContain('error ')
})

it.each([
  { name: 'is coloured', env: {}, coloured: true },
  { name: 'is not coloured under NO_COLOR', env: { NO_COLOR: '1' }, coloured: false },
])('on a terminal, an error $name', async ({ env, coloured }) => {
  const { raw } = await runInTerminal(['alerts', 'list', '--limit', 'many'], {
    env: { ...tenant.asApp, ...env },
  })
  expect(raw.includes('\u001b[3')).toBe(coloured)
})

it('fits a table to the terminal, and says where there is more', async () => {
  const { screen } = await runInTerminal(['alerts', 'list', '--limit', '3'], {
    env: tenant.asApp,
    columns: 90,
  })
  const lines = screen.trimEnd().split('\n')
  expect(lines).toHaveLength(5)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(90)
  expect(lines.at(-1)).toContain('--limit all')
})

it('names the word that was meant', async () => {
  expect((await run(['alert', 'list'])).stderr).toContain('Did you mean alerts?')
  expect((await run(['alerts', 'lst'])).stderr).toContain('Did you mean list?')
})
