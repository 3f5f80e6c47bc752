import { type JWTPayload, UnsecuredJWT } from 'jose'

export const tenantId = '11111111-2222-3333-4444-555555555555'
export const clientId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
export const scope = 'https://api.securitycenter.microsoft.com/.default'

/** A request as the endpoint saw it. */
export interface SentRequest {
  readonly url: string
  readonly method: string
  readonly form: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly redirect: string | undefined
}

/** What the endpoint does with one request. */
export type Answer = (request: SentRequest, signal: AbortSignal | undefined) => Response | Promise<Response>

/** A `fetch` that gives its answers in turn and keeps what it was asked. A request too many fails the sign-in. */
export function fakeTokenEndpoint(...answers: Answer[]) {
  const requests: SentRequest[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = {
      url: String(input instanceof Request ? input.url : input),
      method: init?.method ?? 'GET',
      form: Object.fromEntries(new URLSearchParams(typeof init?.body === 'string' ? init.body : '')),
      headers: new Headers(init?.headers),
      redirect: init?.redirect,
    }
    requests.push(request)
    const answer = answers[requests.length - 1]
    if (!answer) throw new Error(`request ${requests.length} was not expected: ${request.url}`)
    return answer(request, init?.signal ?? undefined)
  }
  return { fetch, requests }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return () => Response.json(body, { status, headers })
}

/** A granted token. With `user`, MSAL gets what it needs to remember an account. */
export function grants(fields: Record<string, unknown> = {}): Answer {
  return json({ token_type: 'Bearer', expires_in: 3600, access_token: 'access-1', ...fields })
}

export function grantsUser(fields: Record<string, unknown> = {}): Answer {
  const oid = '99999999-8888-7777-6666-555555555555'
  return grants({
    refresh_token: 'refresh-1',
    scope,
    client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url'),
    id_token: new UnsecuredJWT({
      oid,
      tid: tenantId,
      sub: 'subject',
      preferred_username: 'user@contoso.com',
      iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      aud: clientId,
    }).encode(),
    ...fields,
  })
}

export function refuses(
  error: string,
  fields: Record<string, unknown> = {},
  { status = 400, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Answer {
  return json({ error, ...fields }, status, headers)
}

/** No answer, as undici reports it. */
export function unreachable(code: string): Answer {
  return () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) })
  }
}

/** Never answers; like the real fetch, gives up when told. */
export const hangs: Answer = (_request, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true })
  })

/** Never answers and does not listen either. */
export const hangsForGood: Answer = () => new Promise(() => undefined)

/** A token that can be read, with a signature that nobody made. */
export function unsignedToken(claims: JWTPayload): string {
  return new UnsecuredJWT(claims).encode()
}
