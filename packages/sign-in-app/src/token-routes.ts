import { inspectToken, TokenError, type TokenInspection } from '@mde-kit/token-validator'
import { Hono } from 'hono'
import type { AppConfig } from './app-config.ts'
import { pastePage } from './pages/paste-page.ts'
import { tokenPage } from './pages/token-page.ts'
import { type AppEnv, requireUser } from './session-cookie.ts'
import { showPage } from './show-page.ts'
import { createSignatureChecks } from './signature-check.ts'

export interface TokenRoutesOptions {
  readonly config: AppConfig
  /** What tokens for the API are asked for. */
  readonly scope: string
  /** Where an administrator grants what the app registration asks for. */
  readonly consentUrl: string | undefined
  readonly now: () => number
}

/** The pages that read a token: that of whoever is signed in, and one that somebody pastes. */
export function tokenRoutes({ config, scope, consentUrl, now }: TokenRoutesOptions): Hono<AppEnv> {
  const { cloud, authorityHost, resource, fetch } = config
  const expected = { cloud, authorityHost, resource, now }
  const checkSignature = createSignatureChecks({ ...expected, fetch })
  const routes = new Hono<AppEnv>()

  routes.get('/token', async (c) => {
    const { account, credential } = requireUser(c)
    // From memory, renewed before it expires.
    const { token } = await credential.getToken(scope)
    const { tenantId } = account
    const inspection = readToken(token, { ...expected, tenantId })
    const signature = await checkSignature(token, tenantId)
    return showPage(c, tokenPage({ inspection, signature, session: c.var.session, consentUrl, now }))
  })

  routes.post('/token/renew', async (c) => {
    await requireUser(c).credential.getToken(scope, { forceRefresh: true })
    return c.redirect('/token', 303)
  })

  routes.get('/paste', (c) => showPage(c, pastePage({ session: c.var.session, now })))
  routes.post('/paste', async (c) => {
    const { token } = await c.req.parseBody()
    const text = typeof token === 'string' ? token.trim() : ''
    const result = readToken(text, expected)
    return showPage(c, pastePage({ session: c.var.session, now, result }))
  })
  return routes
}

function readToken(
  token: string,
  expected: Parameters<typeof inspectToken>[1],
): TokenInspection | TokenError {
  try {
    return inspectToken(token, expected)
  } catch (error) {
    if (error instanceof TokenError) return error
    throw error
  }
}
