import { rootCertificates } from 'node:tls'
import type { Dispatcher } from 'undici'

/** How to reach the outside. */
export interface ProxyFetchOptions {
  /** `env` honours `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in either case. */
  readonly proxy?: 'env' | undefined
  /** Certificate authorities to trust besides those of Node.js, as PEM text. */
  readonly ca?: string | undefined
}

/** What no proxy can reach: this machine, and the metadata service that answers it alone. */
const never = ['localhost', '127.0.0.1', '::1', '169.254.169.254']

/**
 * Makes a `fetch` that goes through the proxy of the environment, trusts a private authority, or both. One pool of
 * connections serves all its requests. Loopback and the metadata service of Azure are always reached directly.
 *
 * The global `fetch` of Node.js 20 can do neither. undici, which does, is loaded at the first request.
 */
export function proxyFetch(options: ProxyFetchOptions = { proxy: 'env' }): typeof globalThis.fetch {
  let opened: ReturnType<typeof open> | undefined
  return async (input, init) => {
    opened ??= open(options)
    const { fetch, dispatcher } = await opened
    // undici and Node.js describe one and the same standard with two sets of types.
    const send = fetch as unknown as (input: unknown, init: object) => Promise<Response>
    return send(input, { ...init, dispatcher })
  }
}

async function open({ proxy, ca }: ProxyFetchOptions) {
  const { Agent, EnvHttpProxyAgent, fetch } = await import('undici')
  const tls = ca === undefined ? {} : { ca: [...rootCertificates, ca] }
  const dispatcher: Dispatcher =
    proxy === 'env'
      ? new EnvHttpProxyAgent({
          connect: tls,
          requestTls: tls,
          proxyTls: tls,
          noProxy: readNoProxy(process.env),
        })
      : new Agent({ connect: tls })
  return { fetch, dispatcher }
}

function readNoProxy(env: NodeJS.ProcessEnv): string {
  const wanted = env['no_proxy'] ?? env['NO_PROXY'] ?? ''
  return wanted.trim() === '*' ? '*' : [wanted, ...never].filter((host) => host !== '').join(',')
}
