import { isolateMachine, listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { type ClientWarning, preflight } from '../../src/policies/preflight.ts'
import { PermissionError } from '../../src/index.ts'
import { callTo, terms } from '../fakes/calls.ts'
import { tokenWith } from '../fakes/credential.ts'
import { wholeStatus } from '../fakes/fetch.ts'

const appOnly = { oid: 'o', sub: 'o' }

const cases = [
  {
    name: 'lets a delegated permission pass',
    operation: listAlerts,
    token: tokenWith({ scp: 'Alert.Read' }),
    passes: true,
  },
  {
    name: 'lets an application permission pass',
    operation: listAlerts,
    token: tokenWith({ ...appOnly, roles: ['Alert.Read.All'] }),
    passes: true,
  },
  {
    name: 'stops a delegated token without it',
    operation: listAlerts,
    token: tokenWith({ scp: 'Machine.Read' }),
    passes: false,
  },
  {
    name: 'stops an app-only token without any',
    operation: listAlerts,
    token: tokenWith({ ...appOnly, roles: [] }),
    passes: false,
  },
  {
    name: 'stops a role in a delegated token',
    operation: listAlerts,
    token: tokenWith({ scp: 'x', roles: ['Alert.Read.All'] }),
    passes: false,
  },
  { name: 'lets an opaque token pass', operation: isolateMachine, token: 'opaque', passes: true },
  {
    name: 'lets a token of an unknown kind pass',
    operation: isolateMachine,
    token: tokenWith({}),
    passes: true,
  },
  {
    name: 'lets an unknown operation pass',
    operation: undefined,
    token: tokenWith({ scp: 'x' }),
    passes: true,
  },
]

async function run(call: ReturnType<typeof callTo>, token: string) {
  const warnings: ClientWarning[] = []
  let sent = 0
  const send = preflight({ onWarning: (warning) => warnings.push(warning) })(async () => {
    sent++
    return wholeStatus(200)
  })
  const error = await send(call, terms({ token })).then(
    () => undefined,
    (caught: unknown) => caught,
  )
  return { error, sent, warnings }
}

describe('preflight', () => {
  it.each(cases)('$name', async ({ operation, token, passes }) => {
    const { error, sent, warnings } = await run(callTo(operation), token)
    expect(sent).toBe(passes ? 1 : 0)
    expect(error === undefined).toBe(passes)
    expect(warnings).toEqual([])
  })

  it('names what is missing and how to grant it', async () => {
    const { error } = await run(callTo(isolateMachine), tokenWith({ scp: 'Machine.Read' }))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({
      code: 'MDE_PERMISSION_MISSING',
      operationId: 'isolateMachine',
      kind: 'delegated',
      held: ['Machine.Read'],
      missing: ['Machine.Isolate'],
      message: 'isolateMachine needs Machine.Isolate; the delegated token holds Machine.Read.',
    })
    expect(error).toHaveProperty('next', expect.stringContaining('Machine.Isolate'))
    expect(error).toHaveProperty('next', expect.stringContaining('WindowsDefenderATP'))
  })

  it('warns and goes on when told so', async () => {
    const token = tokenWith({ scp: 'Machine.Read' })
    const { error, sent, warnings } = await run(callTo(listAlerts, { preflight: 'warn' }), token)
    expect({ error, sent }).toEqual({ error: undefined, sent: 1 })
    expect(warnings).toMatchObject([{ code: 'MDE_PERMISSION_MISSING', operationId: 'listAlerts' }])
  })

  it('looks at nothing when off', async () => {
    const token = tokenWith({ scp: 'Machine.Read' })
    const { error, sent, warnings } = await run(callTo(listAlerts, { preflight: 'off' }), token)
    expect({ error, sent, warnings }).toEqual({ error: undefined, sent: 1, warnings: [] })
  })
})
