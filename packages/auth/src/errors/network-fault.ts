import { NetworkError } from '@mde-kit/contract/errors'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import { readUnreachableProxy } from './proxy-fault.ts'
import { readProxyStatus } from './proxy-status.ts'
import { foreignFault } from './foreign-fault.ts'

/** Turns what `fetch` threw into an error that names the host and the code of the fault underneath. */
export function networkFault(fault: unknown, host: string): NetworkError {
  const proxyStatus = readProxyStatus(fault)
  if (proxyStatus !== undefined)
    return new NetworkError(`The proxy answered ${proxyStatus} instead of connecting to ${host}.`, {
      next:
        proxyStatus === 407
          ? 'Put the user name and password of the proxy into HTTPS_PROXY: http://user:password@proxy:8080.'
          : `Have the proxy allow ${host}, or list the host in NO_PROXY.`,
      cause: foreignFault(fault),
    })
  const code = faultCode(fault)
  const why = code === undefined ? '' : ` (${code})`
  const proxy = readUnreachableProxy(fault)
  if (proxy !== undefined)
    return new NetworkError(`Could not reach the proxy ${proxy}${why}, so ${host} was not asked.`, {
      next: isTls(code)
        ? 'Trust the certificate authority of the proxy with the ca option or NODE_EXTRA_CA_CERTS.'
        : `Check HTTPS_PROXY and that the proxy runs; list ${host} in NO_PROXY where it is reached without.`,
      cause: foreignFault(fault),
    })
  return new NetworkError(`Could not reach ${host}${why}.`, {
    next: adviseOn(code),
    cause: foreignFault(fault),
  })
}

function adviseOn(code: string | undefined): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'Check the name of the host, DNS and the proxy.'
  if (code === 'ECONNREFUSED')
    return 'Check that something listens there: the port, the emulator, the firewall.'
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return 'Check the port: what listens there does not speak https.'
  if (isTls(code))
    return 'Trust the certificate authority of the host with the ca option or NODE_EXTRA_CA_CERTS, or check for a proxy that inspects TLS.'
  return 'Check the connection and the proxy, then try again.'
}

function isTls(code: string | undefined): boolean {
  return code !== undefined && /CERT|SSL|TLS|SIGNATURE/.test(code)
}
