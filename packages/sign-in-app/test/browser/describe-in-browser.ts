import { noChromium } from '@mde-kit/test-services/browser'
import { describe } from 'vitest'

/** Groups tests that need Chromium. Where there is none, their title says so; in continuous integration they fail. */
export function describeInBrowser(name: string, tests: () => void): void {
  const missing = noChromium()
  const title = missing === undefined ? name : `${name} (${missing})`
  describe.skipIf(missing !== undefined)(title, { timeout: 120_000 }, tests)
}
