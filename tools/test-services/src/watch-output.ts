import { afterAll, beforeAll, expect, vi } from 'vitest'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const

/** Holds the tests of a file to this: nothing goes to the console, to a stream or into a warning of the process. */
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
    expect(written).toEqual([])
  })
}
