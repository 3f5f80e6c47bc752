import { ConfigError } from '@mde-kit/contract/errors'
import { requireFunction } from '../config/require-function.ts'
import { requireText } from '../config/require-text.ts'
import { requireSecret } from '../config/secret-input.ts'
import { callbackFault } from '../errors/callback-fault.ts'
import { untilAborted } from '../http/until-aborted.ts'
import type { ClientKeyConfig } from './client-key.ts'
import type { ProveClient } from './client-proof.ts'
import { readAssertionFile } from './read-assertion-file.ts'
import { certificateReader } from './read-certificate.ts'

const kinds = ['clientSecret', 'clientCertificate', 'getAssertion', 'assertionFile'] as const

/**
 * Reads how a client authenticates.
 *
 * @param now The clock that certificates are judged by.
 * @returns undefined for a public client.
 * @throws {@link ConfigError} More than one way is given, or the one given cannot work.
 */
export function readClientKey(config: ClientKeyConfig, now: () => number): ProveClient | undefined {
  const given = kinds.filter((kind) => config[kind] !== undefined)
  if (given.length > 1)
    throw new ConfigError(`${given.join(' and ')} are set; a client authenticates in one way.`, {
      next: `Keep one of ${given.join(', ')}.`,
    })
  switch (given[0]) {
    case 'clientSecret':
      return proveBySecret(requireSecret(config.clientSecret, 'clientSecret'))
    case 'clientCertificate':
      return proveByCertificate(certificateReader(config.clientCertificate, now))
    case 'getAssertion':
      return proveByAssertion(askFor(config.getAssertion))
    case 'assertionFile': {
      const path = requireText(config.assertionFile, 'assertionFile')
      return proveByAssertion(() => readAssertionFile(path))
    }
    case undefined:
      return undefined
  }
}

/**
 * The same for a flow that has no use without a key.
 *
 * @throws {@link ConfigError} No way is given.
 */
export function requireClientKey(config: ClientKeyConfig, now: () => number): ProveClient {
  const prove = readClientKey(config, now)
  if (prove) return prove
  throw new ConfigError(`${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)} are all missing.`, {
    next: 'Set the one that the app registration knows.',
  })
}

/** Authenticates by a secret, got anew for each request. */
export function proveBySecret(get: () => Promise<string>): ProveClient {
  return async () => {
    const clientSecret = await get()
    return { auth: { clientSecret }, secrets: [clientSecret] }
  }
}

function proveByCertificate(read: ReturnType<typeof certificateReader>): ProveClient {
  return async () => {
    const clientCertificate = await read()
    return { auth: { clientCertificate }, secrets: [] }
  }
}

function proveByAssertion(get: (signal: AbortSignal) => Promise<string>): ProveClient {
  return async (signal) => {
    const clientAssertion = await get(signal)
    return { auth: { clientAssertion }, secrets: [clientAssertion] }
  }
}

/** Calls back for an assertion, without trusting the callback to stop when told. */
function askFor(value: ClientKeyConfig['getAssertion']): (signal: AbortSignal) => Promise<string> {
  const getAssertion = requireFunction(value, 'getAssertion')
  return async (signal) => {
    try {
      const call = async () => getAssertion({ signal })
      return requireText(await untilAborted(call(), signal), 'The assertion that getAssertion answers with')
    } catch (fault) {
      throw callbackFault(fault, 'getAssertion')
    }
  }
}
