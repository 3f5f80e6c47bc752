import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { describe, expect, it } from 'vitest'
import * as root from '../src/index.ts'
import * as entry from '../src/inspect.ts'
import { appClaims, now, unsigned, userClaims } from './fake-entra.ts'

/** Bundles code for a browser; an import of Node's own modules that is left in it fails. */
async function bundle(code: string, plugins: readonly Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'iife',
    globalName: 'bundled',
    platform: 'browser',
    conditions: ['@mde-kit/source'],
    plugins: [...plugins],
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** What every browser and edge runtime has, and nothing of Node. */
function bareContext() {
  return createContext({ URL, TextDecoder, atob, btoa })
}

const code = `export { decodeToken, inspectToken, checkPermissions, explain, TokenError } from '../src/inspect.ts'`
const token = unsigned({ ...appClaims, app_displayname: 'Nächtlich' })

describe('the entry point inspect', () => {
  const calls = [
    { name: 'decodeToken', call: `decodeToken(token)`, want: () => entry.decodeToken(token) },
    {
      name: 'inspectToken',
      call: `inspectToken(token, { now })`,
      want: () => entry.inspectToken(token, { now }),
    },
    { name: 'explain', call: `explain(token, { now })`, want: () => entry.explain(token, { now }) },
    {
      name: 'checkPermissions',
      call: `checkPermissions('isolateMachine', token)`,
      want: () => entry.checkPermissions('isolateMachine', token),
    },
  ]
  it.each(calls)('gives the same answer without Node: $name', async ({ call, want }) => {
    const context = bareContext()
    Object.assign(context, { token, now })
    const answer: unknown = runInContext(`${await bundle(code)}; JSON.stringify(bundled.${call})`, context)
    expect(answer).toBe(JSON.stringify(want()))
  })

  it('refuses without Node as it does with it', async () => {
    const context = bareContext()
    const bad = [
      `${unsigned(userClaims)}=`,
      'opaque',
      unsigned('{"aud":"a","aud":"b"}'),
      unsigned({ exp: '1' }),
    ]
    Object.assign(context, { bad })
    const script = `bad.map((token) => { try { bundled.decodeToken(token) } catch (error) { return error.finding } })`
    const findings: unknown = runInContext(`${await bundle(code)}; JSON.stringify(${script})`, context)
    expect(findings).toBe(JSON.stringify(['not-base64url', 'not-a-jwt', 'not-json', 'claim-type']))
  })

  it('has what the root has, but for the verifier', () => {
    const names = Object.keys(root).filter((name) => name !== 'createTokenVerifier')
    expect(Object.keys(entry).sort()).toEqual(names.sort())
  })
})

describe('the root', () => {
  it('is for Node: its verifier needs crypto', async () => {
    await expect(bundle(`export { createTokenVerifier } from '../src/index.ts'`)).rejects.toThrow(
      /node:crypto/,
    )
  })

  it('leaves the verifier out of a bundle that does not use it', async () => {
    const external: Plugin = {
      name: 'node modules stay outside',
      setup: (bundler) => {
        bundler.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true, sideEffects: false }))
      },
    }
    const used = await bundle(`export { inspectToken } from '@mde-kit/token-validator'`, [external])
    expect(used).toContain('inspectToken')
    expect(used).not.toMatch(/node:|LRUCache/)
  })
})
