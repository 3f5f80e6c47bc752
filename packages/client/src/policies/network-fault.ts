import { NetworkError } from '@mde-kit/contract/errors'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import type { LiveCall } from '../call/call.ts'

/** Faults that come before the first byte of the request is sent. */
const beforeSending = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

export interface NetworkFault {
  readonly what: string
  readonly cause: unknown
  /** What to do where the request may have gone out. */
  readonly advice: string
}

/** Turns whatever `fetch` threw into an error that names the host and the code of the fault underneath. */
export function networkFault(call: LiveCall, { what, cause, advice }: NetworkFault): NetworkError {
  const code = faultCode(cause)
  return new NetworkError(`${call.name}: ${what} ${new URL(call.url).host}${code ? ` (${code})` : ''}.`, {
    operationId: call.operation?.id,
    next: beforeTheRequest(code) ?? advice,
    cause,
  })
}

function beforeTheRequest(code = ''): string | undefined {
  if (beforeSending.includes(code))
    return 'Nothing was sent. Check the host, DNS, the proxy and the firewall.'
  if (code.includes('CERT') || code.includes('TLS'))
    return 'Nothing was sent. If a proxy opens TLS, name its root certificate in NODE_EXTRA_CA_CERTS.'
  return undefined
}
