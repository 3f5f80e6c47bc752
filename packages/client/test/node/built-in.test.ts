import { afterEach, expect, it, vi } from 'vitest'
import { builtIn } from '../../src/node/built-in.ts'

afterEach(() => vi.unstubAllGlobals())

it('gives a module of Node', () => {
  expect(builtIn('node:path').join('a', 'b')).toBe('a/b')
})

it.each([
  { name: 'a browser', process: undefined },
  { name: 'a bundler that gives code a process', process: { env: {} } },
])('says where there is none: $name', ({ process }) => {
  vi.stubGlobal('process', process)
  expect(() => builtIn('node:fs')).toThrow(
    expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringContaining('node:fs') }),
  )
})
