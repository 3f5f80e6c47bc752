import type { Person, TestEntra } from './test-entra.ts'

/** A page as a browser without script sees it. */
export interface SeenPage {
  readonly response: Response
  readonly text: string
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Reads the one form of a page. */
export async function see(response: Response): Promise<SeenPage> {
  const text = await response.text()
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
  return {
    response,
    text,
    action: unescape(/<form method="post" action="([^"]*)"/.exec(text)?.[1] ?? ''),
    fields: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescape(value)])),
  }
}

/** Fills in the form of a page and sends it. */
export async function submit(
  entra: TestEntra,
  page: SeenPage,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<SeenPage> {
  return see(await entra.post(page.action, { ...page.fields, ...fields }, headers))
}

/** Opens the authorization endpoint. */
export async function authorize(
  entra: TestEntra,
  parameters: Record<string, string>,
  path = `/a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d/oauth2/v2.0/authorize`,
): Promise<SeenPage> {
  return see(await entra.get(`${path}?${new URLSearchParams(parameters).toString()}`))
}

/** Types the name and password of a person into the sign-in page. */
export function signIn(entra: TestEntra, page: SeenPage, person: Person): Promise<SeenPage> {
  return submit(entra, page, { ...entra.credentialsOf(person), action: 'next' })
}

/** The parameters of an authorization response that came by redirect. */
export function redirected(
  { response }: SeenPage,
  part: 'query' | 'fragment' = 'query',
): Record<string, string> {
  const url = new URL(response.headers.get('location') ?? 'missing:')
  return Object.fromEntries(part === 'query' ? url.searchParams : new URLSearchParams(url.hash.slice(1)))
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
