import { ConfigError } from '@mde-kit/contract/errors'
import type { buildConnector } from 'undici'
import { ProxyFault } from '../errors/proxy-fault.ts'
import { trustedAuthorities } from './trusted-authorities.ts'

/** How to reach the outside. */
export interface ProxyFetchOptions {
  /**
   * `env`, the default, goes through the proxy that `HTTPS_PROXY` or `HTTP_PROXY` names and honours `NO_PROXY`, in
   * either case. `none` goes directly.
   */
  readonly proxy?: ProxyUse | undefined
  /** Certificate authorities to trust besides those that Node.js trusts anyway, as PEM text. */
  readonly ca?: string | undefined
}

export type ProxyUse = (typeof proxyUses)[number]

export const proxyUses = ['env', 'none'] as const

/** What no proxy can reach: this machine, and the metadata service that answers it alone. */
const never = ['localhost', '127.0.0.1', '[::1]', '169.254.169.254']

/**
 * Makes a `fetch` that goes through the proxy of the environment and trusts a private authority. One pool of
 * connections serves all its requests. Loopback and the metadata service of Azure are always reached directly.
 *
 * Where the environment names no proxy and there is no `ca`, it is the global `fetch`. Else it is that of undici, loaded
 * at the first request, since the global one of Node.js 20 knows neither. The environment is read at that request.
 *
 * Rejects with a `ConfigError` where the environment names a proxy that is no URL.
 */
export function proxyFetch({ proxy = 'env', ca }: ProxyFetchOptions = {}): typeof globalThis.fetch {
  let opened: ReturnType<typeof open> | undefined
  return async (input, init) => {
    const usesProxy = proxy === 'env' && namesProxy(process.env)
    // Looked up at each call, so that instrumentation installed later is used.
    if (opened === undefined && !usesProxy && ca === undefined) return globalThis.fetch(input, init)
    opened ??= open(usesProxy, ca)
    const { fetch, FormData, dispatcher } = await opened
    // undici and Node.js describe one and the same standard with two sets of types.
    const send = fetch as unknown as (input: unknown, init: object) => Promise<Response>
    const { body } = init ?? {}
    // It knows its own forms only, and would send the name of the class.
    const form = body instanceof globalThis.FormData ? copyForm(body, new FormData()) : undefined
    return send(input, { ...init, ...(form && { body: form }), dispatcher })
  }
}

async function open(usesProxy: boolean, ca: string | undefined) {
  const { Agent, EnvHttpProxyAgent, fetch, FormData, Pool } = await import('undici')
  const connect = ca === undefined ? {} : { ca: trustedAuthorities(ca) }
  if (!usesProxy) return { fetch, FormData, dispatcher: new Agent({ connect }) }
  const noProxy = readNoProxy(process.env)
  try {
    const dispatcher = new EnvHttpProxyAgent({
      connect,
      requestTls: connect,
      proxyTls: connect,
      noProxy,
      // undici passes on a fault of the way to the proxy as if it were one of the way to the host.
      clientFactory: (proxy, options: { connect?: buildConnector.connector }) =>
        new Pool(proxy, { ...options, ...(options.connect && { connect: naming(proxy, options.connect) }) }),
    })
    return { fetch, FormData, dispatcher }
  } catch {
    // The error quotes the URL, which may hold a password.
    throw new ConfigError('The proxy that the environment names cannot be used.', {
      next: "Set HTTPS_PROXY to a URL such as http://proxy:8080, or the proxy option to 'none'.",
    })
  }
}

function naming({ host }: URL, connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[fault, socket]) => {
      if (fault === null) callback(fault, socket)
      else callback(new ProxyFault(host, fault), null)
    })
}

function copyForm<Form extends { append(name: string, value: unknown): void }>(
  from: FormData,
  to: Form,
): Form {
  for (const [name, value] of from) to.append(name, value)
  return to
}

function namesProxy(env: NodeJS.ProcessEnv): boolean {
  return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => Boolean(env[name]))
}

function readNoProxy(env: NodeJS.ProcessEnv): string {
  const wanted = env['no_proxy'] ?? env['NO_PROXY'] ?? ''
  return wanted.trim() === '*' ? '*' : [wanted, ...never].filter((host) => host !== '').join(',')
}
