import type { Credential } from '@mde-kit/auth'
import type { Alert } from '@mde-kit/contract'
import { inspectToken } from '@mde-kit/token-validator'
import type { Page as BrowserPage } from '@mde-kit/test-services/browser'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { alertPage } from '../../src/pages/alert-page.ts'
import { alertsPage } from '../../src/pages/alerts-page.ts'
import { homePage } from '../../src/pages/home-page.ts'
import { type Page, renderLayout } from '../../src/pages/layout.ts'
import { problemPage } from '../../src/pages/problem-page.ts'
import { tokenPage } from '../../src/pages/token-page.ts'
import type { Session } from '../../src/sessions.ts'
import { type AppInBrowser, follow, signIn, startAppInBrowser } from './app-in-browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'

const nowMs = Date.parse('2026-01-03T12:00:00Z')

function sessionOf(name: string): Session {
  const account = { homeAccountId: '', tenantId: '', objectId: '', username: name, name }
  const credential: Credential = {
    getToken: () => Promise.reject(new Error('not asked')),
    forTenant: () => credential,
  }
  return { id: '', formToken: '', endsAtMs: 0, pending: [], user: { account, credential } }
}

function tokenSaying(words: string): string {
  const parts = [
    { alg: 'RS256', typ: 'JWT', kid: words },
    { name: words, scp: words, tid: words, [words]: words },
  ]
  return [...parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), 'AAAA'].join('.')
}

/** Every page that shows words of others. */
function pagesWith(words: string): readonly Page[] {
  const session = sessionOf(words)
  const alert = {
    id: words,
    title: words,
    description: words,
    severity: words,
    status: words,
    assignedTo: words,
    computerDnsName: words,
    category: words,
    alertCreationTime: '2026-01-03T09:00:00Z',
    mitreTechniques: [words],
    evidence: [{ entityType: words, fileName: words }],
  } as unknown as Alert
  const filter = { severity: undefined, status: undefined, days: 7 } as const
  const answeredBy = { host: words, geo: words, durationMs: 1 }
  const inspection = inspectToken(tokenSaying(words), { now: () => nowMs })
  const problem = { status: 403, title: words, text: words, next: words } as const
  return [
    homePage(session),
    alertsPage({ alerts: [alert], filter, isCut: false, answeredBy, nowMs }),
    alertPage({ alert, session, missing: [] }),
    alertPage({ alert, session, missing: [words] }),
    tokenPage({
      inspection,
      signature: { outcome: 'verified', keyId: words },
      session,
      consentUrl: `https://login.example/?${words}`,
      now: () => nowMs,
    }),
    ...(['consent', 'again'] as const).map((offer) =>
      problemPage({ problem: { ...problem, offer }, consentUrl: words, wanted: words, again: words }),
    ),
  ]
}

/** Which elements with which attributes documents have, as Chromium reads them. */
const readElements = (documents: readonly string[]) => `(${JSON.stringify(documents)}).flatMap((text) =>
  [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')].map((element) =>
    [element.localName, ...element.getAttributeNames()].join(' ')))`

async function elementsWith(page: BrowserPage, words: string): Promise<ReadonlySet<string>> {
  const place = { path: '/', session: sessionOf(words) }
  const documents: string[] = []
  for (const shown of pagesWith(words)) documents.push((await renderLayout(shown, place)).toString())
  return new Set(await page.evaluate<string[]>(readElements(documents)))
}

const snippets = [
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '" onfocus="alert(1)" autofocus x="',
  "' onclick='alert(1)",
  '</title>',
  '</textarea>',
  '</option></select>',
  '</svg>',
  '<!--',
  '-->',
  ']]>',
  '&lt;',
  '&#60;script&#62;',
  '&quot;',
  '`',
  '\u2028',
  '\0',
  '{{constructor}}',
  'javascript:alert(1)',
]
const hostileWords = fc
  .array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))

describeInBrowser('words of others in Chromium', () => {
  let app: AppInBrowser
  let page: BrowserPage
  beforeAll(async () => {
    app = await startAppInBrowser({
      fetch: withTitle('"><img src=x onerror="document.title=1"><script>alert(1)</script>'),
    })
    page = await app.browser.newPage()
  }, 60_000)
  afterAll(() => app?.stop())

  it('never become markup, in alerts, claims, names and problems', async () => {
    const ours = await elementsWith(page, 'words')
    expect([...ours]).toEqual(expect.arrayContaining(['script src defer', 'td class', 'figcaption', 'code']))
    await fc.assert(
      fc.asyncProperty(hostileWords, async (words) => {
        const foreign = [...(await elementsWith(page, words))].filter((element) => !ours.has(element))
        expect(foreign).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('are shown as they are, and run nothing', async () => {
    const dialogs: string[] = []
    const complaints: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('console', (message) => void complaints.push(message.text()))
    await signIn(page, app)
    await page.goto(`${app.url}/alerts`)
    const [title = ''] = await page.locator('td a').allTextContents()
    expect(title).toContain('<script>alert(1)</script>')
    await follow(page, page.locator('td a').first())
    expect(await page.textContent('h1')).toBe(title)
    expect(await page.title()).toBe(`${title} - mde-kit sign-in app`)
    expect({ dialogs, complaints }).toEqual({ dialogs: [], complaints: [] })
  })
})

/** The API, with this title for every alert. */
function withTitle(title: string): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    if (!new URL(response.url).pathname.startsWith('/api/alerts')) return response
    const answer = (await response.json()) as { readonly value?: readonly object[] }
    const changed = answer.value
      ? { ...answer, value: answer.value.map((alert) => ({ ...alert, title })) }
      : { ...answer, title }
    return Response.json(changed, { headers: { 'content-type': 'application/json' } })
  }
}
