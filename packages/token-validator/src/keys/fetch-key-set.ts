import { NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { type KeySet, readKeySet } from './key-set.ts'
import { raceSignal } from './race-signal.ts'

const timeoutMs = 10_000
const maxLength = 1_048_576

/**
 * Fetches a key set, within 10 seconds and without following redirects.
 *
 * @throws {@link TimeoutError} No complete answer in time.
 * @throws {@link NetworkError} An answer that is no key set, or one without a usable key.
 */
export async function fetchKeySet(url: string, fetch: typeof globalThis.fetch): Promise<KeySet> {
  const timeout = new AbortController()
  const timer = setTimeout(() => {
    timeout.abort()
  }, timeoutMs)
  const work = async (): Promise<KeySet> => {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: timeout.signal,
    })
    if (response.status !== 200) throw unusable(`The answer has status ${response.status}.`)
    const text = await response.text()
    if (text.length > maxLength) throw unusable('The answer is too long.')
    const keys = readKeySet(parse(text))
    if (!keys) throw unusable('The answer is no key set with a usable RSA key.')
    return keys
  }
  try {
    return await raceSignal(work(), timeout.signal, () => tooLate())
  } finally {
    clearTimeout(timer)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unusable(message: string): NetworkError {
  return new NetworkError(message, {
    next: 'Open the address in a browser and compare: it should list keys.',
  })
}

function tooLate(): TimeoutError {
  return new TimeoutError(`The key set did not arrive in ${timeoutMs / 1000} seconds.`, {
    next: 'Check proxies and firewalls, then try again.',
  })
}
