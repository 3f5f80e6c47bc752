import { text } from 'node:stream/consumers'
import { visitSignIn } from '../../../src/index.ts'
import type { Outcomes, Scenario } from './scenario.ts'

/** A way to get an access token. */
export type Flows = Readonly<Record<string, () => Promise<string | undefined>>>

/** Reads the scenario, calls the Defender API with the token of each flow, and prints how that went. */
export async function runFlows(flowsOf: (scenario: Scenario) => Promise<Flows> | Flows): Promise<void> {
  const scenario = JSON.parse(await text(process.stdin)) as Scenario
  const outcomes: Record<string, Outcomes[string]> = {}
  for (const [name, flow] of Object.entries(await flowsOf(scenario)))
    try {
      const authorization = `Bearer ${await flow()}`
      const response = await fetch(`${scenario.url}/api/alerts`, { headers: { authorization } })
      outcomes[name] = response.status
    } catch (fault) {
      outcomes[name] = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
    }
  process.stdout.write(JSON.stringify(outcomes))
}

/** Signs the person in at a page that ends at an app on loopback, and posts the answer there. */
export async function browse({ person }: Scenario, url: string): Promise<void> {
  const answer = new URL(await visitSignIn(url, person))
  await fetch(answer.origin, { method: 'POST', body: answer.searchParams })
}
