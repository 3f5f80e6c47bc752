import { NetworkError } from '@mde-kit/contract/runtime'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import type { Call } from '../call/call.ts'
import { callFacts } from '../errors/call-facts.ts'
import { beforeSendingOf } from './before-sending.ts'
import { repeatAdvice } from './repeat-advice.ts'

/** Turns whatever `fetch` threw into an error that names the host and the code of the fault underneath. */
export function networkFault(call: Call, what: string, cause: unknown): NetworkError {
  const code = faultCode(cause)
  const obstacle = beforeSendingOf(code)
  return new NetworkError(`${call.name}: ${what} ${new URL(call.url).host}${code ? ` (${code})` : ''}.`, {
    ...callFacts(call),
    next: obstacle ? nothingSent[obstacle] : repeatAdvice(call),
    cause,
  })
}

const nothingSent = {
  connection: 'Nothing was sent. Check the host, DNS, the proxy and the firewall.',
  tls: 'Nothing was sent. If a proxy opens TLS, name its root certificate in NODE_EXTRA_CA_CERTS.',
}
