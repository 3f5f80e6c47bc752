import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapi from '@mde-kit/contract/openapi.json' with { type: 'json' }
import { type Operation, operations } from '@mde-kit/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

// Walks the operation table: an operation has its command the moment its spec exists.

vi.setConfig({ testTimeout: 120_000 })

let tenant: Tenant
/** Operations that were asked of the emulator. */
const asked: (string | undefined)[] = []

beforeAll(async () => {
  tenant = await startTenant({
    rateLimits: 'off',
    requestLog: ({ operationId }) => asked.push(operationId),
  })
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

/** Values of the parameters that a call cannot do without, and the body, as the spec itself shows them. */
function exampleArguments({ path, method, parameters, requestBody, id }: Operation): readonly string[] {
  const place = ['paths', path, method.toLowerCase()] as const
  const declared = Object.values(at(...place, 'parameters') ?? {}).map((parameter) => {
    const reference: unknown = parameter?.['$ref']
    return typeof reference === 'string' ? at(...reference.slice(2).split('/')) : parameter
  })
  const needed = declared.filter((each) => (each?.['required'] as unknown) === true)
  const params = needed.flatMap((each) => {
    // The example of the spec grows old.
    const recent =
      (each?.['name'] as unknown) === 'sinceTime' && new Date(Date.now() - 86_400_000).toISOString()
    const value = recent || (each?.['example'] ?? each?.['schema']?.['example'])
    return ['-p', `${textOf(each?.['name'])}=${textOf(value)}`]
  })
  expect(params.length / 2).toBeGreaterThanOrEqual(parameters.path.length)
  if (requestBody === undefined) return params
  const media = at(...place, 'requestBody', 'content', requestBody.mediaType)
  const [name = ''] = Object.keys(media?.['examples'] ?? {})
  const example = at(...place, 'requestBody', 'content', requestBody.mediaType, 'examples', name, 'value')
  if (requestBody.mediaType === 'application/json') return [...params, '--body', JSON.stringify(example)]
  const file = join(temporaryFolder(), `${id}.txt`)
  writeFileSync(file, 'text')
  return [...params, '--file', file]
}

describe.concurrent.each(Object.values(operations))('mde api $id', (operation) => {
  const { id, effect, method, path } = operation
  const isAsked = effect === 'disruptive' || effect === 'irreversible'
  const sent = () => asked.filter((each) => each === id).length

  it(isAsked ? 'asks first, then calls' : 'calls', async () => {
    const args = exampleArguments(operation)
    if (isAsked) {
      const refused = await runMde(['api', id, ...args], { env: tenant.asApp })
      expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(effect) })
      expect(sent()).toBe(0)
    }
    const { code, stdout, stderr } = await runMde(['api', id, ...args, '--yes'], { env: tenant.asApp })
    // The app has no permission of Graph, and documented ids are those of another tenant.
    const known =
      operation.service === 'graph' ? [4] : path.includes('{') || method !== 'GET' ? [0, 1, 5] : [0]
    expect(known, stderr).toContain(code)
    if (operation.service === 'defender') expect(sent()).toBe(1)
    if (code === 0 && operation.answer !== 'empty') expect(() => JSON.parse(stdout) as unknown).not.toThrow()
    if (code !== 0)
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringMatching(/^next {2}\S/m) })
  })
})
