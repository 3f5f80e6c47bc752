/** Faults that come before the first byte of the request is sent. */
const beforeSending = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** What stood in the way before anything was sent, by the code of a fault; undefined where something may have gone out. */
export function beforeSendingOf(code = ''): 'connection' | 'tls' | undefined {
  if (beforeSending.includes(code)) return 'connection'
  return code.includes('CERT') || code.includes('TLS') ? 'tls' : undefined
}
