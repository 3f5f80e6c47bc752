// README: syncIndicators
import { readFile } from 'node:fs/promises'
import type { DefenderClient } from '@mde-kit/client'
import { readIndicatorCsv } from '@mde-kit/client/indicator-csv'
import { indicatorPlanText } from '@mde-kit/client/indicator-sets'

/** Makes the tenant have the indicators of a file, once the plan has been agreed to. */
export async function syncIndicators(
  defender: DefenderClient,
  path: string,
  agree: (plan: string) => Promise<boolean>,
): Promise<void> {
  const desired = readIndicatorCsv(await readFile(path, 'utf8'))
  const owns = ({ title }: { title: string }) => title.startsWith('Feed: ')
  const plan = await defender.indicators.sync(desired, { owns, dryRun: true })
  if (await agree(indicatorPlanText(plan))) await defender.indicators.sync(desired, { owns })
}
// README: end
