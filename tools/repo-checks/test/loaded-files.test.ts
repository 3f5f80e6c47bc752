import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../src/manifests.ts'

const script = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`
const hooks = script(`
  import { writeSync } from 'node:fs'
  export function load(url, context, next) {
    writeSync(1, url + '\\n')
    return next(url, context)
  }
`)
// Node 20 knows only the hooks that run apart, of which Node 26 warns.
const register = script(`
  import module from 'node:module'
  import * as hooks from ${JSON.stringify(hooks)}
  if (module.registerHooks) module.registerHooks(hooks)
  else module.register(${JSON.stringify(hooks)})
`)

/** Addresses of the files that an import of a built package loads, in a fresh process. */
function filesLoadedBy(name: string): readonly string[] {
  const code = ['--input-type=module', '-e', `await import('${name}')`]
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', register, ...code], {
    cwd: join(repository, 'packages/client'),
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.split('\n').filter((url) => url.startsWith('file:') && url.endsWith('js'))
}

// What an import costs is the number of files far more than their size, and unlike time it can be counted.
it.each([
  { name: '@mde-kit/client', most: 4 },
  { name: '@mde-kit/client/alerts', most: 4 },
])('$name loads at most $most files, and nothing that is for later', ({ name, most }) => {
  const files = filesLoadedBy(name)
  expect(files.length).toBeGreaterThan(2)
  expect(files.length).toBeLessThanOrEqual(most)
  for (const late of [
    'zod',
    'lossless-json',
    'answers',
    'operation-docs',
    'examples',
    'schemas',
    'types.gen',
    'openapi-fetch',
  ])
    expect(files.filter((url) => url.includes(late))).toEqual([])
})
