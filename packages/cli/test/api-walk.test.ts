import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapi from '@mde-kit/contract/openapi.json' with { type: 'json' }
import { type Operation, operations } from '@mde-kit/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type KnownValues, knownValues } from './known-values.ts'
import { runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

// Walks the operation table: an operation has its command the moment its spec exists.

vi.setConfig({ testTimeout: 120_000 })

let tenant: Tenant
let known: KnownValues
const paths = new Map<string, Readonly<Record<string, string>>>()
/** Operations that were asked of the emulator. */
const asked: (string | undefined)[] = []

beforeAll(async () => {
  tenant = await startTenant({
    rateLimits: 'off',
    // What is begun here does not end meanwhile.
    actionTimings: { pendingMs: 3_600_000, inProgressMs: 100 },
    requestLog: ({ operationId }) => asked.push(operationId),
  })
  known = await knownValues(tenant)
  for (const operation of Object.values(operations)) paths.set(operation.id, await known.path(operation))
  // What was asked to find things out does not count.
  asked.length = 0
})
afterAll(() => tenant.emulator.stop())

interface Node {
  readonly [key: string]: Node | undefined
}

function at(...keys: readonly string[]): Node | undefined {
  return keys.reduce<Node | undefined>(
    (node, key) => {
      const found = node?.[key]
      const reference: unknown = found?.['$ref']
      return typeof reference === 'string' ? at(...reference.slice(2).split('/')) : found
    },
    openapi as unknown as Node,
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Values of the parameters that a call cannot do without, of what there is; and the body that the spec shows. */
function knownArguments(operation: Operation): readonly string[] {
  const { path, method, requestBody, id } = operation
  const place = ['paths', path, method.toLowerCase()] as const
  const declared = Object.values(at(...place, 'parameters') ?? {}).map((parameter) => {
    const reference: unknown = parameter?.['$ref']
    return typeof reference === 'string' ? at(...reference.slice(2).split('/')) : parameter
  })
  const inQuery = declared.filter(
    (each) => (each?.['required'] as unknown) === true && (each?.['in'] as unknown) === 'query',
  )
  const query = inQuery.map((each) => {
    // The example of the spec grows old.
    const recent =
      (each?.['name'] as unknown) === 'sinceTime' && new Date(Date.now() - 86_400_000).toISOString()
    return [textOf(each?.['name']), textOf(recent || (each?.['example'] ?? each?.['schema']?.['example']))]
  })
  const pairs = [...Object.entries(paths.get(id) ?? {}), ...query]
  const params = pairs.flatMap(([name = '', value = '']) => ['-p', `${name}=${value}`])
  if (requestBody === undefined) return params
  const media = at(...place, 'requestBody', 'content', requestBody.mediaType)
  const [name = ''] = Object.keys(media?.['examples'] ?? {})
  const example = at(...place, 'requestBody', 'content', requestBody.mediaType, 'examples', name, 'value')
  if (requestBody.mediaType === 'application/json')
    return [...params, '--body', JSON.stringify(known.body(operation, example ?? {}))]
  const file = join(temporaryFolder(), `${id}.txt`)
  writeFileSync(file, 'text')
  return [...params, '--file', file]
}

/** Operations that end otherwise than well, and why. */
const otherwise: Readonly<Record<string, { readonly code: number; readonly why: RegExp }>> = {
  // The app has no permission of Graph, which the client knows from the token.
  runHuntingQuery: { code: 4, why: /ThreatHunting\.Read\.All/ },
}

describe.concurrent.each(Object.values(operations))('mde api $id', (operation) => {
  const { id, effect } = operation
  const isAsked = effect === 'disruptive' || effect === 'irreversible'
  const sent = () => asked.filter((each) => each === id).length

  it(isAsked ? 'asks first, then calls' : 'calls', async () => {
    const args = knownArguments(operation)
    if (isAsked) {
      const refused = await runMde(['api', id, ...args], { env: tenant.asApp })
      expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(effect) })
      expect(sent()).toBe(0)
    }
    const { code, stdout, stderr } = await runMde(['api', id, ...args, '--yes'], { env: tenant.asApp })
    const { code: wanted, why } = otherwise[id] ?? { code: 0, why: /^$/ }
    expect({ code, stderr }).toEqual({ code: wanted, stderr: expect.stringMatching(why) })
    expect(sent()).toBe(wanted === 0 ? 1 : 0)
    if (wanted !== 0) expect(stderr).toMatch(/^next {2}\S/m)
    else if (operation.answer !== 'empty') expect(() => JSON.parse(stdout) as unknown).not.toThrow()
  })
})
