import type { MiddlewareHandler } from 'hono'
import { errorResponse } from '../defender/error-response.ts'
import { Refusal } from '../defender/refusal.ts'
import type { OwnHostTest } from './own-hosts.ts'

/**
 * Refuses requests that name another host. A web page whose DNS name was pointed at this machine (DNS rebinding)
 * would otherwise count as same-origin and could read answers.
 */
export function guardHost(isOwnHost: (name: string, path: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    if (!isOwn(host, (name) => isOwnHost(name, context.req.path)))
      return errorResponse(
        new Refusal(421, 'MisdirectedRequest', 'The emulator does not serve this host name.'),
      )
    return next()
  }
}

/** Whether a Host header names this server. */
export function isOwn(host: string, isOwnHost: OwnHostTest): boolean {
  const name = hostnameOf(host)
  return name !== undefined && isOwnHost(name)
}

function hostnameOf(host: string): string | undefined {
  const text = `http://${host}`
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.pathname === '/' && url.username === '' && url.search === '' ? url.hostname : undefined
}
