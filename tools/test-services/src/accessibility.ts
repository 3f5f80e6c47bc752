import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * Looks for what bars people from a page, by every rule of axe-core.
 *
 * @returns A line per problem: the rule and where it is broken. None is what one wants.
 */
export async function findAccessibilityProblems(page: Page): Promise<readonly string[]> {
  // As text, so that a content security policy of the page has no say in it.
  await page.evaluate(axe.source)
  return page.evaluate<string[]>(
    `axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary)))`,
  )
}
