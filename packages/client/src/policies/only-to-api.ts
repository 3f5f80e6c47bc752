import { ConfigError } from '@mde-kit/contract/errors'
import type { Call, Policy } from '../call/call.ts'

/** Refuses a call to another origin, such as a raw call with a `baseUrl`, before a token is asked for. */
export function onlyToApi(apiBase: string): Policy<Call> {
  return (next) => async (call) => {
    const { origin } = new URL(call.url)
    if (origin === apiBase) return next(call)
    throw new ConfigError(`${call.name} would take the token to ${origin}; nothing was sent.`, {
      operationId: call.operation?.id,
      next: `This client calls ${apiBase} only. Make another client with the apiBase you want.`,
    })
  }
}
