import { onTestFinished, vi } from 'vitest'

/** Collects what is printed to the console until the test is over. */
export function collectOutput(): { readonly out: () => string; readonly err: () => string } {
  const [out, err] = (['log', 'error'] as const).map((name) => {
    const spy = vi.spyOn(console, name).mockImplementation(() => undefined)
    onTestFinished(() => spy.mockRestore())
    return () => spy.mock.calls.map((parts) => parts.join(' ')).join('\n')
  })
  if (!out || !err) throw new TypeError('both are there')
  return { out, err }
}
