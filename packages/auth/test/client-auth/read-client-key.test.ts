import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readClientKey, requireClientKey } from '../../src/client-auth/read-client-key.ts'
import { rejection } from '../support/rejection.ts'

const signal = new AbortController().signal
let folder: string
let assertionFile: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mde-kit-auth-'))
  assertionFile = join(folder, 'token')
})
afterAll(() => rm(folder, { recursive: true }))

describe('readClientKey', () => {
  it('takes no key for a public client', () => {
    expect(readClientKey({}, Date.now)).toBeUndefined()
  })

  it('proves with a secret', async () => {
    const prove = readClientKey({ clientSecret: 's3cret' }, Date.now)
    expect(await prove?.(signal)).toEqual({ auth: { clientSecret: 's3cret' }, secrets: ['s3cret'] })
  })

  it('asks for an assertion at each request, and hides it', async () => {
    const getAssertion = vi.fn().mockReturnValueOnce('jwt-1').mockResolvedValueOnce('jwt-2')
    const prove = readClientKey({ getAssertion }, Date.now)
    expect(await prove?.(signal)).toEqual({ auth: { clientAssertion: 'jwt-1' }, secrets: ['jwt-1'] })
    expect(await prove?.(signal)).toEqual({ auth: { clientAssertion: 'jwt-2' }, secrets: ['jwt-2'] })
    expect(getAssertion.mock.calls).toEqual([[{ signal }], [{ signal }]])
  })

  it('reads an assertion file at each request, because it rotates', async () => {
    const prove = readClientKey({ assertionFile }, Date.now)
    await writeFile(assertionFile, 'jwt-1\n')
    expect((await prove?.(signal))?.auth).toEqual({ clientAssertion: 'jwt-1' })
    await writeFile(assertionFile, 'jwt-2\n')
    expect((await prove?.(signal))?.auth).toEqual({ clientAssertion: 'jwt-2' })
  })

  it.each([
    { name: 'an empty file', content: ' \n', says: /is empty/ },
    { name: 'a missing file', content: undefined, says: /cannot be read \(ENOENT\)/ },
  ])('refuses $name', async ({ content, says }) => {
    const path = join(folder, 'other')
    if (content !== undefined) await writeFile(path, content)
    else await rm(path, { force: true })
    const prove = requireClientKey({ assertionFile: path }, Date.now)
    expect(await rejection(Promise.resolve(prove(signal)))).toMatchObject({
      code: 'MDE_CONFIG',
      message: expect.stringMatching(says),
    })
  })

  it.each([
    {
      name: 'throws',
      getAssertion: () => Promise.reject(new Error('no vault')),
      want: { code: 'MDE_AUTH', cause: { message: 'It failed.' } },
    },
    { name: 'gives nothing', getAssertion: () => '', want: { code: 'MDE_CONFIG' } },
  ])('says so when getAssertion $name', async ({ getAssertion, want }) => {
    const prove = requireClientKey({ getAssertion }, Date.now)
    expect(await rejection(Promise.resolve(prove(signal)))).toMatchObject({
      ...want,
      message: expect.stringContaining('getAssertion'),
    })
  })

  it('does not wait for getAssertion once aborted', async () => {
    const abort = new AbortController()
    const prove = requireClientKey({ getAssertion: () => new Promise(() => undefined) }, Date.now)
    const asked = rejection(Promise.resolve(prove(abort.signal)))
    abort.abort()
    expect(await asked).toMatchObject({ code: 'MDE_ABORTED' })
  })

  it.each([
    {
      name: 'two ways',
      config: { clientSecret: 's3cret', assertionFile: 'x' },
      says: 'clientSecret and assertionFile are set',
    },
    { name: 'an empty secret', config: { clientSecret: '' }, says: 'clientSecret is missing.' },
    { name: 'an empty path', config: { assertionFile: '' }, says: 'assertionFile is missing.' },
  ])('refuses $name', ({ config, says }) => {
    expect(() => readClientKey(config, Date.now)).toThrow(says)
  })

  it('names the four ways where one is needed', () => {
    expect(() => requireClientKey({}, Date.now)).toThrow(
      'clientSecret, clientCertificate, getAssertion and assertionFile are all missing.',
    )
  })
})
