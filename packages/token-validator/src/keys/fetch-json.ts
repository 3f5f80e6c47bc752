import { NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { raceSignal } from './race-signal.ts'

const timeoutMs = 10_000
const maxBytes = 1_048_576

/**
 * Fetches a small JSON document within 10 seconds, without following redirects; reading stops past 1 MiB.
 *
 * @returns undefined in place of what is no JSON.
 * @throws {@link TimeoutError} No complete answer in time.
 * @throws {@link NetworkError} Another status than 200, or an answer that is too long.
 */
export async function fetchJson(url: string, fetch: typeof globalThis.fetch): Promise<unknown> {
  const timeout = new AbortController()
  const timer = setTimeout(() => {
    timeout.abort()
  }, timeoutMs)
  const work = async (): Promise<unknown> => {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      // Not 'error', which would not say that there was one.
      redirect: 'manual',
      signal: timeout.signal,
    })
    if (response.status === 200) return parse(await readText(response))
    // An answer that nobody reads would keep its connection for itself.
    await response.body?.cancel()
    throw unusableAnswer(`The answer has status ${response.status}.`)
  }
  try {
    return await raceSignal(work(), timeout.signal, () => tooLate())
  } finally {
    clearTimeout(timer)
  }
}

/** An error for an answer that does not help. */
export function unusableAnswer(message: string): NetworkError {
  return new NetworkError(message, {
    next: 'Open the address in a browser and compare: it should be the document of the tenant.',
  })
}

async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  const chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? []
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw unusableAnswer('The answer is too long.')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function tooLate(): TimeoutError {
  return new TimeoutError(`The answer did not arrive in ${timeoutMs / 1000} seconds.`, {
    next: 'Check proxies and firewalls, then try again.',
  })
}
