import { ConfigError } from '@mde-kit/contract/runtime'
import type { Call } from '../call/call.ts'

/** Says that a call would take its token elsewhere. */
export function wrongOrigin({ name, url, operation }: Call, apiBase: string): ConfigError {
  return new ConfigError(`${name} would take the token to ${new URL(url).origin}; nothing was sent.`, {
    operationId: operation?.id,
    next: `This client calls ${apiBase} only. Make another client with the apiBase you want.`,
  })
}
