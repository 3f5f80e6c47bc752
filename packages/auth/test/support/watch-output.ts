import { afterAll, beforeAll, expect, vi } from 'vitest'
import { expectNoSecret } from './secret-flows.ts'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const

/** Watches the console, both output streams and the warnings of the process while the tests of a file run. */
export function watchOutput(): void {
  const written: unknown[] = []
  const keep = (...values: unknown[]) => {
    written.push(...values)
    return true
  }
  const warn = (warning: Error) => void written.push(warning)

  beforeAll(() => {
    for (const method of methods) vi.spyOn(console, method).mockImplementation(keep)
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(keep)
    process.on('warning', warn)
  })
  afterAll(() => {
    vi.restoreAllMocks()
    process.off('warning', warn)
    for (const value of written) expectNoSecret(value)
    expect(written).toEqual([]) // a library prints nothing
  })
}
