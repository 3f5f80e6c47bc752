import type { AccessToken, TokenCredential } from '@mde-kit/contract'
import { AbortedError, ConfigError, NetworkError } from '@mde-kit/contract/errors'
import { describe, expect, it, vi } from 'vitest'
import { AuthError } from '../../src/errors/auth-error.ts'
import { chainedCredential } from '../../src/flows/chain.ts'
import { everythingIn } from '../support/everything-in.ts'
import { scope, tenantId } from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const token = (text: string): AccessToken => ({ token: text, expiresOnTimestamp: 1 })
const gives = (text: string) => ({
  getToken: vi.fn<TokenCredential['getToken']>().mockResolvedValue(token(text)),
})
const fails = (error: unknown) => ({
  getToken: vi.fn<TokenCredential['getToken']>().mockRejectedValue(error),
})

const canary = 'canary-leak-secret'
const notSetUp = new ConfigError('MDE_CLIENT_ID is missing.', { next: 'Set MDE_CLIENT_ID.' })
const unreachable = new NetworkError('Could not reach 169.254.169.254.', { next: 'Run it on Azure.' })
const refused = new AuthError(
  'login refused the client-secret sign-in. AADSTS7000222: The client secret has expired.',
  {
    code: 'MDE_AUTH_APP',
    next: 'Create a new secret in the app registration.',
    aadsts: 7000222,
    status: 401,
  },
)
const expired = new AuthError('Nobody is signed in any more.', {
  code: 'MDE_AUTH_EXPIRED',
  next: 'Sign in again.',
})
const unavailable = Object.assign(new Error('EnvironmentCredential is unavailable.\nMore'), {
  name: 'CredentialUnavailableError',
})

describe('chainedCredential', () => {
  it.each([
    { name: 'is not set up', error: notSetUp },
    { name: 'cannot be reached', error: unreachable },
    { name: 'has no session left', error: expired },
    { name: 'of @azure/identity is unavailable', error: unavailable },
  ])('goes on where one $name', async ({ error }) => {
    const chain = chainedCredential([
      { name: 'first', credential: fails(error) },
      { name: 'second', credential: gives('from second') },
    ])
    expect((await chain.getToken(scope)).token).toBe('from second')
  })

  it('goes on where one cannot even be made, and where one gives nothing', async () => {
    const chain = chainedCredential([
      {
        name: 'environment',
        credential: () => {
          throw notSetUp
        },
      },
      { name: 'null', credential: { getToken: () => Promise.resolve(null) } },
      { name: 'last', credential: () => gives('from last') },
    ])
    expect((await chain.getToken(scope)).token).toBe('from last')
  })

  it('says what it tried, why each failed, and what to do', async () => {
    const chain = chainedCredential([
      { name: 'environment', credential: fails(notSetUp) },
      { name: 'azure', credential: fails(unavailable) },
      { name: 'machine', credential: fails(unreachable) },
    ])
    await expect(chain.getToken(scope)).rejects.toMatchObject({
      name: 'AuthError',
      code: 'MDE_AUTH',
      message:
        'No credential of the chain gave a token. environment: MDE_CLIENT_ID is missing. ' +
        'azure: CredentialUnavailableError: It failed. ' +
        'machine: Could not reach 169.254.169.254.',
      next: 'Run it on Azure.',
      cause: unreachable,
      attempts: [
        { name: 'environment', error: notSetUp },
        { name: 'azure', error: { name: 'CredentialUnavailableError' } },
        { name: 'machine', error: unreachable },
      ],
    })
  })

  it('stops at a refusal, whose code it takes over', async () => {
    const next = gives('somebody else')
    const chain = chainedCredential([
      { name: 'environment', credential: fails(refused) },
      { name: 'user', credential: next },
    ])
    await expect(chain.getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_APP',
      aadsts: 7000222,
      message: `No credential of the chain gave a token. environment: ${refused.message} Not tried: user.`,
      next: refused.next,
      cause: refused,
    })
    expect(next.getToken).not.toHaveBeenCalled()
  })

  it('stops when the caller gives up', async () => {
    const abort = new AbortController()
    const aborted = new AbortedError('The sign-in was cancelled.', { next: 'Call again.' })
    const next = gives('too late')
    const chain = chainedCredential([
      { name: 'first', credential: fails(aborted) },
      { name: 'second', credential: next },
    ])
    await expect(chain.getToken(scope, { abortSignal: abort.signal })).rejects.toBe(aborted)
    expect(next.getToken).not.toHaveBeenCalled()
  })

  it('stays with the one that worked, until that fails', async () => {
    const first = fails(notSetUp)
    const second = gives('from second')
    const chain = chainedCredential([
      { name: 'first', credential: first },
      { name: 'second', credential: second },
    ])
    await chain.getToken(scope)
    await chain.getToken(scope)
    expect([first.getToken.mock.calls.length, second.getToken.mock.calls.length]).toEqual([1, 2])
    first.getToken.mockResolvedValue(token('from first'))
    second.getToken.mockRejectedValue(expired)
    expect((await chain.getToken(scope)).token).toBe('from first')
  })

  it('passes scopes and options on, with the tenant of a view', async () => {
    const member = gives('x')
    const chain = chainedCredential([{ name: 'only', credential: member }])
    await chain.forTenant(tenantId).getToken([scope], { enableCae: true })
    expect(member.getToken).toHaveBeenCalledWith([scope], { enableCae: true, tenantId })
  })

  it('makes a credential once', async () => {
    const make = vi.fn(() => gives('x'))
    const chain = chainedCredential([{ name: 'only', credential: make }])
    await chain.getToken(scope)
    await chain.getToken(scope)
    expect(make).toHaveBeenCalledTimes(1)
  })

  it.each([
    {
      name: 'a message',
      error: Object.assign(new Error(`AADSTS7000215: Invalid ${canary} for user ann@contoso.com.\nTrace`), {
        name: 'AuthenticationError',
        code: 'invalid_client',
        errorResponse: { errorDescription: canary },
      }),
      reason: 'AuthenticationError: AADSTS7000215: The client secret is wrong.',
    },
    {
      name: 'a cause',
      error: new Error('refused', { cause: new Error(canary) }),
      reason: 'Error: It failed.',
    },
    {
      name: 'a name and a code',
      error: Object.assign(new Error(canary), { name: `Not ${canary}`, code: `${canary} !` }),
      reason: 'Error: It failed.',
    },
    {
      name: 'an unknown number and a code',
      error: Object.assign(new Error(`AADSTS4242421: ${canary}`), { code: 'E1' }),
      reason: 'Error: AADSTS4242421.',
    },
    {
      name: 'a code',
      error: Object.assign(new Error(canary), { code: 'E1' }),
      reason: 'Error: It failed (E1).',
    },
    { name: 'no error', error: canary, reason: 'Error: It failed without an error.' },
  ])('shows nothing that a stranger puts into $name', async ({ error, reason }) => {
    const chain = chainedCredential([
      { name: 'stranger', credential: fails(error) },
      { name: 'next', credential: fails(notSetUp) },
    ])
    const shown = await rejection(chain.getToken(scope))
    expect(shown).toMatchObject({ attempts: [{ name: 'stranger', reason }] })
    expect(everythingIn(shown)).not.toMatch(/canary|ann@contoso/)
  })

  it.each([
    { name: 'an empty chain', members: [] },
    { name: 'a member without a name', members: [{ name: '', credential: gives('x') }] },
  ])('refuses $name', ({ members }) => {
    expect(() => chainedCredential(members)).toThrow(expect.objectContaining({ code: 'MDE_CONFIG' }))
  })
})
