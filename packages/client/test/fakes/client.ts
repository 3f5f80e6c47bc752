// What is loaded on demand is loaded here beforehand: a fake clock does not wait for modules.
import '../../src/answers/watch-answers.ts'
import '../../src/errors/http-error-of.ts'
import '../../src/errors/incomplete.ts'
import '../../src/errors/not-decoded.ts'
import '../../src/errors/missing-permission.ts'
import '../../src/call/optional-policies.ts'
import '../../src/call/raw-client.ts'
import '../../src/call/to-response.ts'
import '../../src/paging/next-page.ts'
import '../../src/policies/call-ended.ts'
import '../../src/policies/network-fault.ts'
import '../../src/policies/next-wait.ts'
import '../../src/quota/read-quotas.ts'
import '../../src/token/claims-challenge.ts'
import '../../src/token/outage.ts'
import { createDefenderClient, type ClientOptions } from '../../src/index.ts'
import { createClock } from './clock.ts'
import { createCredential } from './credential.ts'
import { type Answer, createFetch } from './fetch.ts'

/** A client on a fake clock whose service gives the answers in order. Waits are as long as they may be. */
export function clientWith(answers: readonly Answer[], options: Partial<ClientOptions> = {}) {
  const clock = createClock()
  const { fetch, sent } = createFetch(...answers)
  const credential = createCredential()
  const { now, sleep, timer } = clock
  const client = createDefenderClient({
    credential,
    fetch,
    now,
    sleep,
    timer,
    random: () => 1,
    ...options,
  })
  return { client, clock, sent, credential }
}
