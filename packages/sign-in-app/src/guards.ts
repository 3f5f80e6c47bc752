import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { AppRefusal } from './app-refusal.ts'
import type { AppEnv } from './session-cookie.ts'

/**
 * Refuses requests that name another host. A web page whose DNS name was pointed at this machine (DNS rebinding)
 * would otherwise count as same-origin and could read answers.
 */
export function guardHost(origin: string): MiddlewareHandler {
  const { host } = new URL(origin)
  return async (c, next) => {
    if ((c.req.header('host') ?? new URL(c.req.url).host).toLowerCase() === host) return next()
    return c.text(`This app answers at ${origin} only.\n`, 421)
  }
}

/** No script or style but the app's own files, no framing, no caching, no address for other sites. */
export function guardPages(): MiddlewareHandler[] {
  return [
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // It would be said of every port of localhost.
      strictTransportSecurity: false,
    }),
    async (c, next) => {
      await next()
      c.header('cache-control', 'no-store')
    },
  ]
}

/** Refuses a form that no page of this session has made. */
export const requireFormToken: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { formToken } = await readForm(c)
  const site = c.req.header('sec-fetch-site') ?? 'same-origin'
  if (site === 'same-origin' && typeof formToken === 'string' && isSame(formToken, c.var.session.formToken))
    return next()
  // The token that the form carries went with the session; only a page of ours is told so.
  throw new AppRefusal(c.var.hasLostSession && site === 'same-origin' ? 'session-ended' : 'forged-form')
}

/** The fields of a form; none where it cannot be read, so that it carries no token. */
async function readForm(c: Context<AppEnv>): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await c.req.parseBody()
  } catch {
    return {}
  }
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
