import { isMdeError } from '@mde-kit/contract/runtime'
import { faultCode } from '@mde-kit/contract/errors/fault-code'

/** Codes of Node, undici and the Azure SDK for a service that cannot be reached. */
const outage =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|UND_ERR_\w+|REQUEST_SEND_ERROR)$/

/** Tells whether a credential failed because its service cannot be reached, which is no refusal. */
export function isOutage(fault: unknown): boolean {
  if (isMdeError(fault)) return fault.code === 'MDE_NETWORK' || fault.code === 'MDE_TIMEOUT'
  if (fault instanceof Error && fault.name === 'TimeoutError') return true
  return outage.test(faultCode(fault) ?? '')
}
