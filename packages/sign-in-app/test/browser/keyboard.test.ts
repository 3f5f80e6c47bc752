import type { Page } from '@mde-kit/test-services/browser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AppInBrowser, signIn, startAppInBrowser } from './app-in-browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'

/** What has the focus: its name, and whether a person sees that it has. */
const readFocus = `(() => {
  const { activeElement: element } = document
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent
  return { tag: element.tagName, name: name.trim(), isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' }
})()`
interface Focus {
  readonly tag: string
  readonly name: string
  readonly isSeen: boolean
}

/** Goes through a page with the Tab key, to its end. */
async function tabThrough(page: Page): Promise<readonly Focus[]> {
  const stops: Focus[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate<Focus>(readFocus)
    if (focus.tag === 'BODY') return stops
    stops.push(focus)
  }
}

describeInBrowser('the keyboard in Chromium', () => {
  let app: AppInBrowser
  beforeAll(async () => {
    app = await startAppInBrowser()
  }, 60_000)
  afterAll(() => app?.stop())

  it('is enough for everything, and shows where it is', async () => {
    const page = await app.browser.newPage()
    await signIn(page, app)
    const stops = await tabThrough(page)
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
    const names = stops.map(({ name }) => name)
    expect(names.slice(0, 6)).toEqual([
      'Skip to content',
      'Start',
      'Your token',
      'Alerts',
      'Paste a token',
      'Sign out',
    ])
    expect(names).toEqual(
      expect.arrayContaining(['Header and claims', 'Permissions to ask for', 'Get a new token']),
    )

    const closed = page.getByText('scores: 0 of 3')
    await closed.press('Enter')
    expect(await page.getByText('getExposureScore').isVisible()).toBe(true)

    await page.goto(`${app.url}/alerts`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate<Focus>(readFocus)).toMatchObject({ tag: 'SELECT' })
    await page.keyboard.type('High')
    for (let control = 0; control < 3; control++) await page.keyboard.press('Tab')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    expect(new URL(page.url()).searchParams.get('severity')).toBe('High')
    await page.close()
  })
})
