import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import type { EmulatorDescription } from '../../src/command/describe-emulator.ts'

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))

function start(...flags: string[]) {
  const program = ['--import', 'tsx', '--conditions=@mde-kit/source', bin]
  const child = spawn(process.execPath, [...program, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

it.each(['SIGINT', 'SIGTERM'] as const)('runs until %s, however soon that comes', async (signal) => {
  const emulator = start('--json')
  const [settings] = (await once(emulator.stdout, 'data')) as [Buffer]
  emulator.kill(signal)
  expect(await once(emulator, 'exit')).toEqual([0, null])
  const { url } = JSON.parse(settings.toString()) as EmulatorDescription
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

it('ends with 1 when it cannot start', async () => {
  const emulator = start('--port', '70000')
  const [[complaint], [code]] = await Promise.all([once(emulator.stderr, 'data'), once(emulator, 'exit')])
  expect(String(complaint)).toBe(
    'mde-emulator: port must be a whole number from 0 to 65535 (got 70000). Correct port.\n',
  )
  expect(code).toBe(1)
})
