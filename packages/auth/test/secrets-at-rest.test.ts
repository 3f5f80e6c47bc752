import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { fileCache } from '../src/cache/file-cache.ts'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
import type { CacheError } from '../src/errors/cache-error.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grantsUser,
  scope,
  tenantId,
} from './support/fake-token-endpoint.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const app = { tenantId, clientId }
const tokens = { access_token: 'access-hunter1', refresh_token: 'refresh-hunter2' }
const granted = grantsUser(tokens)

const flows: { name: string; config: CredentialConfig }[] = [
  { name: 'client-secret', config: { flow: 'client-secret', ...app, clientSecret: 'secret-hunter3' } },
  {
    name: 'password',
    config: { flow: 'password', ...app, username: 'ann@contoso.com', password: 'pass-hunter4' },
  },
  {
    name: 'password (v2)',
    config: {
      flow: 'password',
      endpoint: 'v2',
      ...app,
      username: 'ann@contoso.com',
      password: 'pass-hunter4',
    },
  },
  {
    name: 'on-behalf-of',
    config: { flow: 'on-behalf-of', ...app, clientSecret: 'secret-hunter3', userAssertion: 'user-hunter5' },
  },
  { name: 'refresh-token', config: { flow: 'refresh-token', ...app, refreshToken: 'given-hunter6' } },
  {
    name: 'auth-code',
    config: {
      flow: 'auth-code',
      ...app,
      redirectUri: 'http://localhost',
      authorize: async (url) =>
        `http://localhost/?code=code-hunter7&state=${new URL(url).searchParams.get('state')}`,
    },
  },
]

/** Names and contents of all files, as they are and with whatever is base64 in them decoded. */
async function everythingIn(folder: string): Promise<string> {
  const names = await readdir(folder)
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const decoded = texts.flatMap((text) =>
    [...text.matchAll(/[\w+/=-]{16,}/g)].map(([match]) => Buffer.from(match, 'base64').toString('latin1')),
  )
  return [...names, ...texts, ...decoded].join('\n')
}

async function signIn(config: CredentialConfig, folder: string, key?: Uint8Array, ...answers: Answer[]) {
  const warnings: CacheError[] = []
  const cache = fileCache({
    folder,
    keyring: 'never',
    onWarning: (warning) => void warnings.push(warning),
    ...(key === undefined ? {} : { key }),
  })
  const { fetch } = fakeTokenEndpoint(...answers)
  const outcome: unknown = await createCredential({ ...config, fetch, cache, now: () => 0 })
    .getToken(scope)
    .catch((fault: unknown) => fault)
  return { cache, warnings, outcome }
}

const show = (value: unknown) =>
  inspect(value, { depth: Infinity, showHidden: true, getters: true }) + JSON.stringify(value)

describe.each(flows)('the cache of a $name sign-in', ({ config }) => {
  it('is readable without a key, so that the search below can find something', async () => {
    const folder = await temporaryFolder()
    await signIn(config, folder, undefined, granted)
    expect(await everythingIn(folder)).toContain('access-hunter1')
  })

  it('holds no token and no user name in the clear with a key', async () => {
    const folder = await temporaryFolder()
    const key = randomBytes(32)
    const { cache } = await signIn(config, folder, key, granted)
    const text = await everythingIn(folder)
    expect(text).toContain('"sealed"')
    expect(text).not.toMatch(/hunter|contoso/)
    for (const encoding of ['base64', 'base64url', 'hex', 'latin1'] as const)
      expect(text).not.toContain(key.toString(encoding))
    expect(show(cache)).not.toMatch(/hunter/)
  })

  it('never holds what was proved with, key or not', async () => {
    const folder = await temporaryFolder()
    await signIn(config, folder, undefined, granted)
    expect(await everythingIn(folder)).not.toMatch(/hunter[3-7]/)
  })

  it.each([
    { name: 'cut', change: (text: string) => text.slice(0, -5), keyed: false },
    { name: 'changed', change: (text: string) => text.replace('"sealed":"', '"sealed":"A'), keyed: true },
  ])('shows no token when it is $name', async ({ change, keyed }) => {
    const folder = await temporaryFolder()
    const key = keyed ? randomBytes(32) : undefined
    await signIn(config, folder, key, granted)
    for (const name of await readdir(folder)) {
      const path = join(folder, name)
      await writeFile(path, change(await readFile(path, 'utf8')))
    }
    const { warnings, outcome } = await signIn(config, folder, key, granted)
    const trouble = keyed ? outcome : warnings
    expect(show(trouble)).toContain(keyed ? 'tampered' : 'damaged')
    expect(show(trouble)).not.toMatch(/hunter/)
  })
})
