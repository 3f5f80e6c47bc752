import { lookup } from 'node:dns/promises'
import { proxyFetch } from '@mde-kit/auth'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import { type Check, ok } from './check.ts'

/** Entra takes tokens of clocks that are off by five minutes; a certificate may be less patient. */
const mostSkewSeconds = 300
const longestMs = 10_000

/** Looks up a host. */
export async function checkDns(
  origin: string,
  find: (hostname: string) => Promise<{ readonly address: string }> = lookup,
): Promise<Check> {
  const { hostname } = new URL(origin)
  try {
    const { address } = await find(hostname)
    return ok('dns', `${hostname} is ${address}`)
  } catch (fault) {
    return {
      check: 'dns',
      verdict: 'fail',
      says: `${hostname} is not found (${faultCode(fault) ?? 'no code'})`,
      fix: 'Check the name, and the DNS server of this machine. Behind a proxy names may be unknown here.',
    }
  }
}

/** Tells of a proxy, which all requests go through. Its address may hold a password. */
export function checkProxy(env: NodeJS.ProcessEnv): Check {
  const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']
  const name = names.find((each) => env[each])
  if (name === undefined) return ok('proxy', 'none is set')
  if (URL.canParse(env[name] ?? '')) return ok('proxy', `${name} is set, and used`)
  return {
    check: 'proxy',
    verdict: 'fail',
    says: `${name} is set, and is no URL`,
    fix: `Set ${name} to a URL such as http://proxy:8080, or unset it.`,
  }
}

/** An answer of a host, whatever it says: that there is one shows that the way is open. */
export interface Reached {
  readonly checks: readonly Check[]
  readonly latencyMs: number | undefined
}

/** Connects to a host, and compares its clock with the one here. */
export async function checkHost(
  origin: string,
  what: string,
  now: () => number = Date.now,
): Promise<Reached> {
  const startedAt = performance.now()
  try {
    const response = await proxyFetch()(origin, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(longestMs),
    })
    const latencyMs = Math.round(performance.now() - startedAt)
    const isPlain = origin.startsWith('http:')
    const reached = ok(what, `${origin} answers in ${latencyMs} ms${isPlain ? ', without TLS' : ''}`)
    return { checks: [reached, ...checkClock(response.headers.get('date'), now())], latencyMs }
  } catch (fault) {
    return { checks: [notReached(origin, what, fault)], latencyMs: undefined }
  }
}

function notReached(origin: string, what: string, fault: unknown): Check {
  const code = faultCode(fault) ?? (fault instanceof Error ? fault.name : 'unknown')
  const isTls = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)
  return {
    check: what,
    verdict: 'fail',
    says: `${origin} does not answer (${code})`,
    fix: isTls
      ? 'Something between here and the host shows another certificate. Trust its authority with NODE_EXTRA_CA_CERTS.'
      : 'Check the firewall, the proxy and the host. Both the sign-in host and the API host must be reachable.',
  }
}

function checkClock(date: string | null, now: number): readonly Check[] {
  const there = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(there)) return []
  const skew = Math.round((now - there) / 1000)
  if (Math.abs(skew) <= 5) return [ok('clock', 'agrees with the sign-in host')]
  const says = `is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} the sign-in host`
  const verdict = Math.abs(skew) > mostSkewSeconds ? 'fail' : 'warn'
  return [{ check: 'clock', verdict, says, fix: 'Set the clock of this machine, best by NTP.' }]
}
