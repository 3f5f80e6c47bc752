import { createHash, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createFileCache, fileCache, type FileCacheOptions } from '../../src/cache/file-cache.ts'
import type { KeyringEntry } from '../../src/cache/keyring-key.ts'
import { createCredential } from '../../src/create-credential.ts'
import type { CacheErrorReason } from '../../src/errors/cache-error.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const posix = process.getuid !== undefined
const signsIn = grants({ access_token: 'access-1', refresh_token: 'refresh-1' })
const neverAsked: Answer[] = []

/** A password sign-in, which has both a token and a refresh token to keep, in a process of its own. */
function open(
  folder: string,
  answers: readonly Answer[],
  options: FileCacheOptions & { entry?: KeyringEntry; now?: number } = {},
) {
  const { entry, now = 0, ...rest } = options
  const warnings: CacheErrorReason[] = []
  const onWarning = ({ reason }: { reason: CacheErrorReason }) => void warnings.push(reason)
  const cache = createFileCache({ folder, onWarning, ...rest }, () => Promise.resolve(entry))
  const { fetch, requests } = fakeTokenEndpoint(...answers)
  const credential = createCredential({
    flow: 'password',
    tenantId,
    clientId,
    username: 'ann@contoso.com',
    password: 'pass',
    fetch,
    now: () => now,
    cache,
  })
  return { credential, getToken: () => credential.getToken(scope), requests, warnings, cache }
}

const filesIn = async (folder: string) =>
  Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name)
      return { name, path, text: await readFile(path, 'utf8'), mode: (await stat(path)).mode & 0o777 }
    }),
  )

/** Where the lock of that sign-in's partition is. */
function lockIn(folder: string): string {
  const partition = `mde-kit/login.microsoftonline.com/${tenantId}/${clientId}/password-v1/ann%40contoso.com`
  return join(folder, `${createHash('sha256').update(partition).digest('hex').slice(0, 40)}.json.lock`)
}

/** What the first process leaves behind. */
async function signedIn(options: Parameters<typeof open>[2] = {}): Promise<string> {
  const folder = join(await temporaryFolder(), 'new', 'tokens')
  await open(folder, [signsIn], options).getToken()
  return folder
}

describe('fileCache', () => {
  it('gives the token to the next process, and leaves no lock behind', async () => {
    const folder = await signedIn()
    expect((await open(folder, neverAsked).getToken()).token).toBe('access-1')
    const next = open(folder, [grants({ access_token: 'access-2' })], { now: 3_600_000 })
    expect((await next.getToken()).token).toBe('access-2')
    expect(next.requests[0]?.form['refresh_token']).toBe('refresh-1')
    expect((await readdir(folder)).filter((name) => !name.endsWith('.json'))).toEqual([])
  })

  it('replaces a file whole, so that whoever reads one meanwhile sees no half of it', async () => {
    const folder = await signedIn()
    const before = await filesIn(folder)
    for (const { path } of before) await link(path, `${path}.held`)
    await open(folder, [grants({ access_token: 'access-2', refresh_token: 'refresh-2' })], {
      now: 3_600_000,
    }).getToken()
    for (const { path, text } of before) {
      expect(await readFile(`${path}.held`, 'utf8')).toBe(text)
      expect(await readFile(path, 'utf8')).not.toBe(text)
    }
  })

  it.runIf(posix)('closes its folder and files to others', async () => {
    const folder = await signedIn()
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    const files = await filesIn(folder)
    expect(files.length).toBe(2)
    expect(files.map(({ mode }) => mode)).toEqual([0o600, 0o600])
    expect(files.map(({ name }) => name).join()).not.toMatch(/ann|contoso|1111/)
  })

  it.runIf(posix).each([
    { name: 'a folder that a group can enter', mode: 0o750 },
    { name: 'a folder that all can enter', mode: 0o701 },
  ])('refuses $name', async ({ mode }) => {
    const folder = await temporaryFolder()
    await chmod(folder, mode)
    const error = await rejection(open(folder, [signsIn]).getToken())
    expect(error).toMatchObject({ code: 'MDE_CONFIG', next: expect.stringContaining('chmod 700') })
    expect(await readdir(folder)).toEqual([])
  })

  it('names a folder that cannot be made, and why', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    expect(await rejection(open(file, [signsIn]).getToken())).toMatchObject({
      code: 'MDE_CONFIG',
      message: `Tokens cannot be kept in ${file} (EEXIST).`,
      next: expect.stringContaining('folder of the file cache'),
    })
  })

  it.runIf(posix)('refuses a file that others can read', async () => {
    const folder = await signedIn()
    for (const { path } of await filesIn(folder)) await chmod(path, 0o640)
    const next = open(folder, neverAsked)
    expect(await rejection(next.getToken())).toMatchObject({
      code: 'MDE_CONFIG',
      message: expect.stringContaining('mode 640'),
      next: expect.stringContaining('chmod 600'),
    })
  })

  it('keeps tokens in the clear without a key, and sealed with one', async () => {
    const plain = await filesIn(await signedIn())
    expect(plain.map(({ text }) => text).join()).toMatch(/access-1/)
    const sealed = await filesIn(await signedIn({ key: randomBytes(32) }))
    expect(sealed).toHaveLength(2)
    for (const { text } of sealed) expect(text).not.toMatch(/access-1|refresh-1/)
  })

  it('keeps a damaged file aside, warns and starts anew', async () => {
    const folder = await signedIn()
    const [file] = await filesIn(folder)
    if (!file) throw new Error('nothing was stored')
    for (const { path } of await filesIn(folder)) await writeFile(path, '{"version":1,"te')
    const next = open(folder, [grants({ access_token: 'access-2' })])
    expect((await next.getToken()).token).toBe('access-2')
    expect(next.warnings).toEqual(['damaged', 'damaged'])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.damaged'))
    expect(names).toHaveLength(2)
    expect(await readFile(join(folder, names[0] ?? ''), 'utf8')).toBe('{"version":1,"te')
    expect((await open(folder, neverAsked).getToken()).token).toBe('access-2')
  })

  it('fails on a file of another key, and leaves it for the right one', async () => {
    const key = randomBytes(32)
    const folder = await signedIn({ key })
    const before = await filesIn(folder)
    for (const wrong of [{ key: randomBytes(32) }, {}])
      expect(await rejection(open(folder, neverAsked, wrong).getToken())).toMatchObject({
        code: 'MDE_CACHE',
        reason: 'wrong-key',
      })
    expect(await filesIn(folder)).toEqual(before)
    expect((await open(folder, neverAsked, { key }).getToken()).token).toBe('access-1')
    const rotated = { key: randomBytes(32), previousKeys: [key] }
    expect((await open(folder, neverAsked, rotated).getToken()).token).toBe('access-1')
  })

  it('fails once on files that were swapped, and keeps them aside', async () => {
    const key = randomBytes(32)
    const folder = await signedIn({ key })
    const [first, second] = await filesIn(folder)
    if (!first || !second) throw new Error('too little was stored')
    await writeFile(first.path, second.text)
    await writeFile(second.path, first.text)
    expect(await rejection(open(folder, neverAsked, { key }).getToken())).toMatchObject({
      reason: 'tampered',
    })
    expect((await readdir(folder)).filter((name) => name.endsWith('.damaged'))).toHaveLength(1)
  })

  it('waits no longer than it was told for another process', async () => {
    const folder = await signedIn()
    await mkdir(lockIn(folder))
    const { getToken, requests } = open(folder, neverAsked, { lockTimeoutMs: 200, now: 3_600_000 })
    expect(await rejection(getToken())).toMatchObject({
      code: 'MDE_CACHE',
      reason: 'locked',
      message: expect.stringContaining('200 ms'),
    })
    expect(requests).toEqual([])
  })

  it('stops waiting when nobody waits for it', async () => {
    const folder = await signedIn()
    await mkdir(lockIn(folder))
    const { credential } = open(folder, neverAsked, { now: 3_600_000 })
    const abort = new AbortController()
    const waiting = rejection(credential.getToken(scope, { abortSignal: abort.signal }))
    const started = performance.now()
    setTimeout(() => abort.abort(), 20)
    expect(await waiting).toMatchObject({ code: 'MDE_ABORTED' })
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('takes over the lock of a process that died', async () => {
    const folder = await signedIn()
    const lock = lockIn(folder)
    await mkdir(lock)
    const longAgo = Date.now() / 1000 - 60
    await utimes(lock, longAgo, longAgo)
    const next = open(folder, [grants({ access_token: 'access-2' })], { now: 3_600_000 })
    expect((await next.getToken()).token).toBe('access-2')
  })

  it.each([
    { name: 'a short key', options: { key: randomBytes(8) }, option: 'key' },
    {
      name: 'a short previous key',
      options: { key: randomBytes(32), previousKeys: ['x'] },
      option: 'previousKeys',
    },
    { name: 'an empty folder', options: { folder: '' }, option: 'folder' },
    { name: 'no wait', options: { lockTimeoutMs: 0 }, option: 'lockTimeoutMs' },
    { name: 'an unknown use of the keyring', options: { keyring: 'maybe' as 'never' }, option: 'keyring' },
    { name: 'an empty user', options: { user: ' ' }, option: 'user' },
  ])('refuses $name at once', ({ options, option }) => {
    expect(() => fileCache(options)).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringContaining(option) }),
    )
  })

  it('shows neither key nor token', async () => {
    const key = randomBytes(32)
    const { cache, getToken } = open(await temporaryFolder(), [signsIn], { key })
    await getToken()
    const text = inspect(cache, { depth: Infinity, showHidden: true }) + JSON.stringify(cache)
    for (const secret of [key.toString('base64'), key.toString('hex'), 'access-1', 'refresh-1'])
      expect(text).not.toContain(secret)
  })
})

describe('fileCache with a keyring', () => {
  function fakeKeyring(trouble?: Error) {
    const stored: string[] = []
    const refuse = () => {
      if (trouble) throw trouble
    }
    const entry: KeyringEntry = {
      getPassword: () => {
        refuse()
        return stored.at(-1) ?? null
      },
      setPassword: (password) => {
        refuse()
        stored.push(password)
      },
    }
    return { entry, stored }
  }

  it('makes a key at the first use and finds it again', async () => {
    const { entry, stored } = fakeKeyring()
    const folder = await signedIn({ entry })
    expect(stored).toHaveLength(1)
    expect(Buffer.from(stored[0] ?? '', 'base64')).toHaveLength(32)
    for (const { text } of await filesIn(folder)) expect(text).not.toMatch(/access-1|refresh-1/)
    expect((await open(folder, neverAsked, { entry, keyring: 'required' }).getToken()).token).toBe('access-1')
    expect(stored).toHaveLength(1)
  })

  it('makes one key only where two start at once', async () => {
    const { entry, stored } = fakeKeyring()
    const folder = await temporaryFolder()
    const two = ['a', 'b'].map((user) => open(folder, [signsIn], { entry, user }))
    await Promise.all(two.map(({ getToken }) => getToken()))
    expect(stored).toHaveLength(1)
  })

  it('does not ask the keyring where there is a key, or where it must not', async () => {
    const { entry } = fakeKeyring(new Error('locked'))
    await signedIn({ entry, key: randomBytes(32), keyring: 'required' })
    await signedIn({ entry, keyring: 'never' })
  })

  it('goes on in the clear with a warning where the keyring does not work', async () => {
    const { entry } = fakeKeyring(new Error('no Secret Service'))
    const folder = await temporaryFolder()
    const { getToken, warnings } = open(folder, [signsIn], { entry })
    await getToken()
    expect(new Set(warnings)).toEqual(new Set(['no-keyring']))
    expect((await filesIn(folder)).map(({ text }) => text).join()).toContain('access-1')
  })

  it.each([
    {
      name: 'does not work',
      entry: fakeKeyring(new Error('no Secret Service')).entry,
      want: { reason: 'no-keyring' },
    },
    { name: 'is not installed', entry: undefined, want: { code: 'MDE_CONFIG' } },
  ])('fails where a keyring is required and $name', async ({ entry, want }) => {
    const options: FileCacheOptions = { keyring: 'required' }
    const folder = await temporaryFolder()
    const { getToken, requests } = open(folder, [signsIn], entry ? { ...options, entry } : options)
    expect(await rejection(getToken())).toMatchObject(want)
    expect(requests).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it('fails where the entry is no key, without showing it', async () => {
    const { entry, stored } = fakeKeyring()
    stored.push('hunter2')
    const error = await rejection(open(await temporaryFolder(), [signsIn], { entry }).getToken())
    expect(error).toMatchObject({ code: 'MDE_CONFIG' })
    expect(inspect(error)).not.toContain('hunter2')
  })
})
