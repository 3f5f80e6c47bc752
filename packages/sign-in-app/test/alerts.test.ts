import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterEach(() => tenant.emulator.faults.clear())
afterAll(() => tenant.emulator.stop())

const signedIn = async () => {
  const browser = tenant.open()
  await browser.signIn()
  return browser
}
const cells = (text: string, column: number) =>
  [...text.matchAll(/<tr>((?:<td>.*?<\/td>)+)<\/tr>/g)].map(
    ([, row = '']) => [...row.matchAll(/<td>(.*?)<\/td>/g)][column]?.[1] ?? '',
  )

it('shows the newest alerts first, with a chart and who answered', async () => {
  const { status, text } = await (await signedIn()).get('/alerts?days=180')
  const created = cells(text, 0)
  expect(status).toBe(200)
  expect(created).toHaveLength(100)
  expect(created).toEqual([...created].sort().reverse())
  expect(text).toMatch(
    /<svg [^>]*role="img" aria-label="Alerts per week by severity, at most \d+ in one week"/,
  )
  expect(text).toMatch(/127\.0\.0\.1:\d+ answered in \d+ ms/)
})

it('names the host of the region, and how long its first answer took', async () => {
  let aheadMs = 0
  const { emulator, open } = tenant
  const nearby: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const isApi = request.url.startsWith('https://eu.api.security.microsoft.com/')
    if (!isApi) return fetch(request)
    const { pathname, search } = new URL(request.url)
    const response = await fetch(new URL(`${pathname}${search}`, emulator.url), request)
    aheadMs += 1234
    return response
  }
  const stopped = Date.now()
  const browser = open({ geo: 'eu', apiBase: undefined, fetch: nearby, now: () => stopped + aheadMs })
  await browser.signIn()
  const { status, text } = await browser.get('/alerts')
  expect(status).toBe(200)
  expect(text).toContain('eu.api.security.microsoft.com (region eu) answered in 1234 ms.')
})

it('filters by severity, status and period, at the service', async () => {
  const browser = await signedIn()
  const { text } = await browser.get('/alerts?severity=High&status=New&days=30')
  expect(new Set(cells(text, 1))).toEqual(new Set(['High']))
  expect(new Set(cells(text, 2))).toEqual(new Set(['New']))
  expect(text).toContain('<option value="High" selected>')
  expect(tenant.emulator.requests.at(-1)?.path).toMatch(/alertCreationTime.*severity.*status/)
  const day = cells((await browser.get('/alerts?days=1')).text, 0)
  const month = cells((await browser.get('/alerts?days=30')).text, 0)
  expect(day.length).toBeLessThan(month.length)
})

it('takes no choice that is not on offer', async () => {
  const { status, text } = await (await signedIn()).get("/alerts?severity=' or 1 eq 1&days=x")
  expect(status).toBe(200)
  expect(text).toContain('<option value="" selected>Any</option>')
  expect(tenant.emulator.requests.at(-1)?.path).not.toContain('severity')
})

it('shows an alert, and changes it once the permission is granted', async () => {
  const { emulator, config } = tenant
  const browser = await signedIn()
  const path = /href="(\/alerts\/[^"]+)"/.exec((await browser.get('/alerts?status=New')).text)?.[1] ?? ''
  const before = await browser.get(path)
  expect(before.text).toContain('Your token lacks Alert.ReadWrite.')
  expect(before.text).toContain('<h2>Evidence</h2>')
  const refused = await browser.post(path, '/paste', { status: 'Resolved' })
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('A permission is missing')

  emulator.directory.addPermission(config.clientId, 'delegated', 'Alert.ReadWrite')
  emulator.directory.grantAdminConsent(config.clientId)
  await browser.post('/token/renew', '/token')
  const changed = await browser.post(path, path, { status: 'Resolved', assign: 'me' })
  expect({ status: changed.status, location: changed.location }).toEqual({ status: 303, location: path })
  const after = await browser.get(path)
  expect(after.text).toContain('<th scope="row">Status</th><td class="value">Resolved</td>')
  expect(after.text).toContain(`<td class="value">${tenant.analyst.username}</td>`)
})

it.each([
  {
    fault: { kind: 'status', status: 401 },
    status: 401,
    title: 'The API does not take the token',
    offer: '/sign-in?returnTo=%2Falerts%3Fdays%3D7',
    words: 'refused with 401',
  },
  {
    fault: { kind: 'status', status: 403 },
    status: 403,
    title: 'The API does not allow that',
    offer: '/token',
    words: 'A signed-in user needs the portal role View Data',
  },
  {
    fault: { kind: 'quota', by: 'calls', retryAfterSeconds: 17 },
    status: 429,
    title: 'Too many calls',
    offer: '/alerts?days=7',
    words: 'Wait 17 seconds, then try again.',
  },
  {
    fault: { kind: 'reset', when: 'before' },
    status: 502,
    title: 'The service cannot be reached',
    offer: '/alerts?days=7',
    words: 'listAlerts',
  },
  {
    fault: { kind: 'status', status: 500 },
    status: 502,
    title: 'The service has failed',
    offer: '/alerts?days=7',
    words: '<dt>Correlation id</dt><dd>',
  },
  {
    fault: { kind: 'status', status: 503 },
    status: 502,
    title: 'The service has failed',
    offer: '/alerts?days=7',
    words: 'refused with 503',
  },
  {
    fault: { kind: 'delay', delayMs: 60_000 },
    status: 502,
    title: 'The service does not answer',
    offer: '/alerts?days=7',
    words: 'listAlerts',
  },
] as const)('has a page for the fault of the API: $fault', async ({ fault, status, title, offer, words }) => {
  const browser = tenant.open({ apiTimeoutMs: fault.kind === 'delay' ? 100 : undefined })
  await browser.signIn()
  tenant.emulator.faults.add({ target: 'listAlerts', fault })
  const page = await browser.get('/alerts?days=7')
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(page.text) ?? []
  expect(page.status).toBe(status)
  expect(page.headers.get('retry-after')).toBe(status === 429 ? '17' : null)
  expect(main).toContain(`<h1>${title}</h1>`)
  expect(main).toContain(words)
  expect(main).toContain(`href="${offer}"`)
})

it('counts in the chart what it lists, for every period', async () => {
  const browser = await signedIn()
  for (const days of [1, 7, 30, 180]) {
    const { text } = await browser.get(`/alerts?days=${days}`)
    const [, table = ''] = /<details>([\s\S]*)<\/details>/.exec(text) ?? []
    const counted = [...table.matchAll(/<td>(\d+)<\/td>/g)].reduce((sum, [, count]) => sum + Number(count), 0)
    expect(counted).toBeGreaterThan(0)
    expect(text).toContain(`<p role="status">${counted} alerts`)
  }
})

it('has words for an alert without a title, and facts of any kind in its evidence', async () => {
  const odd: typeof globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (!new URL(response.url).pathname.startsWith('/api/alerts')) return response
    const answer = (await response.json()) as { readonly value?: readonly object[] }
    const evidence = [
      { entityType: 'Mailbox', evidenceCreationTime: '2026-01-02T03:04:05.1234567Z', sizes: [1, 2] },
    ]
    const comments = [{ comment: 'seen', createdBy: 'Ana', createdTime: '2026-01-02T03:04:05Z' }]
    const change = { title: ' ', evidence, comments }
    return Response.json(
      answer.value
        ? { ...answer, value: answer.value.map((one) => ({ ...one, ...change })) }
        : { ...answer, ...change },
    )
  }
  const browser = tenant.open({ fetch: odd })
  await browser.signIn()
  const [, path = '', name] =
    /href="(\/alerts\/[^"]+)">([^<]*)</.exec((await browser.get('/alerts')).text) ?? []
  expect(name).toBe(`Alert ${decodeURIComponent(path.slice('/alerts/'.length))}`)
  const { text } = await browser.get(path)
  expect(text).toContain(`<h1>${name}</h1>`)
  expect(text).toContain('<h3>Mailbox</h3>')
  expect(text).toContain('<dt>evidence creation time</dt><dd>2026-01-02 03:04:05 UTC</dd>')
  expect(text).toContain('<dt>sizes</dt><dd>[1,2]</dd>')
  expect(text).toContain('<strong>Ana</strong>, 2026-01-02 03:04:05 UTC: seen')
})

it('has a page for an alert that there is not', async () => {
  const { status, text } = await (await signedIn()).get('/alerts/da0_0')
  expect(status).toBe(404)
  expect(text).toContain('<h1>The API does not know that</h1>')
})

it('is for those who are signed in', async () => {
  for (const path of ['/alerts', '/alerts/da0_0']) expect((await tenant.open().get(path)).status).toBe(401)
})
