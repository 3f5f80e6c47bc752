import {
  AuthError as MsalError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-node'
import { NetworkError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { clientErrors } from '../../src/msal/client-errors.ts'
import { translateFault } from '../../src/msal/translate-fault.ts'

const unreachable = new NetworkError('Could not reach x.', { next: 'Wait.' })
const outcome = { host: 'login.example.test', sentAt: 0, error: unreachable }
const answered = { host: 'login.example.test', sentAt: 0 }

describe('translateFault', () => {
  it.each([
    { name: 'network_error', fault: new ClientAuthError('network_error', '') },
    { name: 'endpoints_resolution_error', fault: new ClientAuthError('endpoints_resolution_error', '') },
    { name: 'openid_config_error', fault: new ClientAuthError('openid_config_error', '') },
    {
      name: 'post_request_failed',
      fault: new MsalError('post_request_failed', '', 'authorization_declined'),
    },
    { name: 'a server error', fault: new ServerError('invalid_grant', '', 'a long text') },
    { name: 'a wish for interaction', fault: new InteractionRequiredAuthError('interaction_required', '') },
  ])('puts what happened in place of $name', ({ fault }) => {
    expect(translateFault(fault, 'auth-code', outcome)).toBe(unreachable)
  })

  it('does not blame an earlier fault for a later one', () => {
    const error = translateFault(new ClientAuthError('device_code_expired', ''), 'device-code', outcome)
    expect(error).toMatchObject({ code: 'MDE_AUTH_EXPIRED', error: 'device_code_expired' })
  })

  it.each([
    { name: 'a server error', fault: new ServerError('s3cret', '', 'a long text') },
    { name: 'a refused poll', fault: new MsalError('post_request_failed', '', 's3cret') },
    { name: 'a wish for interaction', fault: new InteractionRequiredAuthError('s3cret', '') },
  ])('repeats nothing of $name that the network module could not read', ({ fault }) => {
    const error = translateFault(fault, 'auth-code', answered)
    expect(error).toMatchObject({
      name: 'AuthError',
      code: 'MDE_AUTH',
      error: undefined,
      message: 'The auth-code sign-in failed. The service refused without a readable error.',
    })
    expect(error.cause).toBeUndefined()
  })

  it('knows the errors of a session that needs no server to have ended', () => {
    const fault = new InteractionRequiredAuthError('no_tokens_found', '')
    expect(translateFault(fault, 'auth-code', undefined)).toMatchObject({
      code: 'MDE_AUTH_EXPIRED',
      error: 'no_tokens_found',
    })
  })

  it('leaves errors of this project alone', () => {
    expect(translateFault(unreachable, 'auth-code', answered)).toBe(unreachable)
  })

  it.each(Object.entries(clientErrors).map(([error, reason]) => ({ error, ...reason })))(
    'has words for $error',
    ({ error, code, meaning, next }) => {
      const fault = new ClientAuthError(error, '')
      const translated = translateFault(fault, 'client-secret', answered)
      expect(translated).toMatchObject({
        name: 'AuthError',
        code,
        next,
        error,
        message: `The client-secret sign-in failed (${error}). ${meaning}`,
      })
      expect(translated.cause).toMatchObject({ name: 'ClientAuthError', code: error })
    },
  )

  it.each([
    { name: 'a code that nobody knows', fault: new ClientAuthError('brand_new', ''), error: 'brand_new' },
    {
      name: 'a code from the prototype',
      fault: new ClientAuthError('constructor', ''),
      error: 'constructor',
    },
    { name: 'a crash', fault: new TypeError('x is undefined'), error: undefined },
  ])('keeps the cause of $name', ({ fault, error }) => {
    const translated = translateFault(fault, 'client-secret', undefined)
    expect(translated).toMatchObject({ name: 'AuthError', code: 'MDE_AUTH', error })
    expect(translated.cause).toMatchObject({ name: fault.name, ...(error !== undefined && { code: error }) })
  })
})
