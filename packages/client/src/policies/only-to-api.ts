import type { Policy } from '../call/call.ts'

/** Refuses a call to another origin, such as a raw call with a `baseUrl`, before a token is asked for. */
export function onlyToApi(apiBase: string): Policy<void> {
  return (next) => async (call) => {
    if (new URL(call.url).origin === apiBase) return next(call)
    const { wrongOrigin } = await import('./wrong-origin.ts')
    throw wrongOrigin(call, apiBase)
  }
}
