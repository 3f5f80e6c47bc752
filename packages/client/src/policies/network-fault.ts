import { NetworkError } from '@mde-kit/contract/errors'
import type { Call } from '../call/call.ts'
import { repeatAdvice } from './repeat-advice.ts'

/** Faults that come before the first byte of the request is sent. */
const beforeSending = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** Turns whatever `fetch` threw into an error that names the host and the code of the fault underneath. */
export function networkFault(call: Call, what: string, cause: unknown): NetworkError {
  const code = codeOf(cause)
  return new NetworkError(`${call.name}: ${what} ${new URL(call.url).host}${code ? ` (${code})` : ''}.`, {
    operationId: call.operation?.id,
    next: advice(call, code),
    cause,
  })
}

function advice(call: Call, code: string | undefined): string {
  if (code === undefined) return repeatAdvice(call)
  if (beforeSending.includes(code))
    return 'Nothing was sent. Check the host, DNS, the proxy and the firewall.'
  if (code.includes('CERT') || code.includes('TLS'))
    return 'Nothing was sent. If a proxy opens TLS, name its root certificate in NODE_EXTRA_CA_CERTS.'
  return repeatAdvice(call)
}

/** The code sits on the error, on a cause, or on the first of several errors, one for each address tried. */
function codeOf(fault: unknown, depth = 0): string | undefined {
  if (!(fault instanceof Error) || depth > 5) return undefined
  if ('code' in fault && typeof fault.code === 'string') return fault.code
  const first: unknown = fault instanceof AggregateError ? fault.errors[0] : undefined
  return codeOf(fault.cause, depth + 1) ?? codeOf(first, depth + 1)
}
