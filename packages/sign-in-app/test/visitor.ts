import type { SignInPages } from '../src/create-sign-in-app.ts'

/** An answer, as a browser shows it. */
export interface Shown {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Empty where the answer leads nowhere. */
  readonly location: string
}

/** A browser without a screen: it keeps cookies and follows nothing by itself. */
export function visit(pages: SignInPages, origin: string) {
  let cookie = ''
  const send = async (path: string, init: RequestInit = {}): Promise<Shown> => {
    const headers = new Headers(init.headers)
    if (cookie !== '' && !headers.has('cookie')) headers.set('cookie', cookie)
    const response = await pages.fetch(new Request(new URL(path, origin), { ...init, headers }))
    const [set] = response.headers.getSetCookie()
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: response.headers.get('location') ?? '',
    }
  }
  return {
    send,
    get: (path: string) => send(path),
    /** Sends a form with the token that the page at `from` gives. */
    async post(path: string, from: string, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
      const { text } = await send(from)
      const formToken = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? ''
      return send(path, { method: 'POST', body: new URLSearchParams({ formToken, ...fields }) })
    },
    cookie: () => cookie,
  }
}
