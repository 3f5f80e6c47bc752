// A process of its own that gets a token whenever it is told to. Run by test/cache/many-processes.test.ts.
import type { Credential } from '../../src/credential.ts'
import { type CacheTask, credentialOf } from './cache-task.ts'
import { scope } from './fake-token-endpoint.ts'

/** What came of a task. */
export interface CacheResult {
  readonly token?: string
  readonly error?: string
  readonly warnings: readonly string[]
}

const credentials = new Map<string, { credential: Credential; clock: { aheadMs: number } }>()
let warnings: string[] = []

process.on('message', (task: CacheTask) => {
  void run(task).then((result) => process.send?.(result))
})
process.send?.('ready')

async function run(task: CacheTask): Promise<CacheResult> {
  const { credential, clock } = open(task)
  clock.aheadMs = task.aheadMs
  warnings = []
  try {
    const { token } = await credential.getToken(scope)
    return { token, warnings }
  } catch (fault) {
    return { error: String(fault), warnings }
  }
}

function open(task: CacheTask) {
  const key = JSON.stringify([task.authorityHost, task.flow, task.place])
  const known = credentials.get(key)
  if (known) return known
  const clock = { aheadMs: task.aheadMs }
  const credential = credentialOf(task, clock, {
    authorize: () => Promise.reject(new Error('a user was asked to sign in')),
    onWarning: (warning) => void warnings.push(String(warning)),
  })
  const opened = { credential, clock }
  credentials.set(key, opened)
  return opened
}
