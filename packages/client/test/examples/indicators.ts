import { readFile } from 'node:fs/promises'
import { createDefenderClient } from '@mde-kit/client'
import { readIndicatorCsv } from '@mde-kit/client/indicator-csv'
import { indicatorPlanText } from '@mde-kit/client/indicator-sets'
import type { TokenCredential } from '@mde-kit/contract'

declare const credential: TokenCredential
declare const appId: string

// README: indicators
const defender = createDefenderClient({ credential })
const desired = readIndicatorCsv(await readFile('indicators.csv', 'utf8'))

await defender.indicators.sync(desired, {
  owns: ({ createdBy }) => createdBy === appId,
  onPlan: (plan) => console.log(indicatorPlanText(plan)),
})
// README: end
