import { describe, expect, it } from 'vitest'
import { findAccessibilityProblems, findChromium, noChromium, startChromium } from '../src/browser.ts'

describe('noChromium', () => {
  it('gives no reason to skip in continuous integration', () => {
    expect(noChromium({ CI: 'true' })).toBe(undefined)
  })

  it('names what is missing, or nothing where it is there', () => {
    const reason = noChromium({})
    if (findChromium() === undefined) expect(reason).toContain('no Chromium')
    else expect(reason).toBe(undefined)
  })
})

const reason = noChromium()
describe.skipIf(reason !== undefined)(
  `in Chromium${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  () => {
    it('finds what bars people from a page, whatever its policy, and nothing on a good one', async () => {
      const browser = await startChromium()
      try {
        const page = await browser.newPage()
        const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">'
        const document = (body: string) =>
          `<!doctype html><html lang="en"><head>${policy}<title>x</title></head><body><main>${body}</main></body></html>`
        await page.setContent(document('<h1>Good</h1><img alt="" src="data:,">'))
        expect(await findAccessibilityProblems(page)).toEqual([])
        await page.setContent(document('<h1>Bad</h1><img src="data:,">'))
        expect(await findAccessibilityProblems(page)).toEqual([expect.stringContaining('image-alt at img')])
      } finally {
        await browser.close()
      }
    }, 30_000)
  },
)
