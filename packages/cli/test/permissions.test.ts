import { describe, expect, it } from 'vitest'
import { runMde } from './run-mde.ts'

// Nothing here signs in or calls the API, so that these need no emulator.

const clientId = '11111111-2222-4333-8444-555555555555'

describe('mde permissions for', () => {
  it('shows the least permissions, with what each serves', async () => {
    const args = ['permissions', 'for', 'listAlerts', 'isolateMachine', '--kind', 'delegated']
    const { code, stdout, stderr } = await runMde(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().split(/ {2,}/)),
    ).toEqual([
      ['delegated permission', 'id', 'of', 'serves'],
      ['Alert.Read', 'b2069dc0-9fe9-4e6d-9aca-ccf3dd503819', 'WindowsDefenderATP', 'listAlerts'],
      ['Machine.Isolate', '479231ef-3b86-4933-ae6b-1fa84bba9e31', 'WindowsDefenderATP', 'isolateMachine'],
    ])
  })

  it('prints all it knows as JSON, what cannot be called included', async () => {
    const args = ['permissions', 'for', 'getUser', 'getAlert', '--kind', 'delegated', '--json']
    const { code, stdout } = await runMde(args)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'delegated',
      operations: [{ operationId: 'getAlert', permissions: ['Alert.Read'] }],
      notCallable: ['getUser'],
    })
  })

  it('says on standard error what no permission allows', async () => {
    const { code, stdout, stderr } = await runMde(['permissions', 'for', 'getUser', '--kind', 'delegated'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('getUser cannot be called with delegated permissions')
  })

  it.each([
    {
      name: 'a mistyped operation',
      args: ['listAlert', '--kind', 'delegated'],
      says: /Did you mean listAlerts.*\?/s,
    },
    { name: 'no operation', args: ['--kind', 'delegated'], says: /operationIds/ },
    {
      name: 'a mistyped operation',
      args: ['listAlert', '--kind', 'delegated'],
      says: /Did you mean listAlerts/,
    },
    { name: 'no kind', args: ['listAlerts'], says: /--kind/ },
    { name: 'an unknown kind', args: ['listAlerts', '--kind', 'both'], says: /delegated, application/ },
  ])('refuses $name', async ({ args, says }) => {
    const { code, stdout, stderr } = await runMde(['permissions', 'for', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

describe('mde permissions manifest', () => {
  it('prints a fragment for both kinds, one entry for each resource app', async () => {
    const kinds = ['--kind', 'delegated', '--kind', 'application']
    const { code, stdout, stderr } = await runMde([
      'permissions',
      'manifest',
      'getAlert',
      'runHuntingQuery',
      ...kinds,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      requiredResourceAccess: [
        {
          resourceAppId: 'fc780465-2017-40d4-a0c5-307022471b92',
          resourceAccess: [
            { id: 'b2069dc0-9fe9-4e6d-9aca-ccf3dd503819', type: 'Scope' },
            { id: '71fe6b80-7034-4028-9ed8-0f316df9c3ff', type: 'Role' },
          ],
        },
        {
          resourceAppId: '00000003-0000-0000-c000-000000000000',
          resourceAccess: [
            { id: 'b152eca8-ea73-4a48-8c98-1a6742673d99', type: 'Scope' },
            { id: 'dd98c7f5-2d42-42d3-a0e4-633161547251', type: 'Role' },
          ],
        },
      ],
    })
  })

  it.each([
    { name: 'without a kind', args: ['getAlert'], says: /--kind/ },
    { name: 'with an unknown kind', args: ['getAlert', '--kind', 'role'], says: /delegated, application/ },
  ])('is refused $name', async ({ args, says }) => {
    const { code, stderr } = await runMde(['permissions', 'manifest', ...args])
    expect(code).toBe(2)
    expect(stderr).toMatch(says)
  })
})

describe('mde permissions consent-url', () => {
  it('prints the link and nothing else', async () => {
    const args = [
      'permissions',
      'consent-url',
      '--tenant',
      'contoso.example',
      '--redirect-uri',
      'http://localhost:31544',
    ]
    const { code, stdout, stderr } = await runMde(args, {
      env: { MDE_CLIENT_ID: clientId, MDE_CLOUD: 'gccHigh' },
    })
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout:
        `https://login.microsoftonline.us/contoso.example/adminconsent?client_id=${clientId}` +
        '&redirect_uri=http%3A%2F%2Flocalhost%3A31544\n',
      stderr: '',
    })
  })

  it.each([
    { name: 'no tenant', args: ['--client-id', clientId], says: /--tenant is missing/ },
    {
      name: 'a client id that is none',
      args: ['--tenant', 'contoso.example', '--client-id', 'app'],
      says: /clientId/,
    },
    {
      name: 'an unknown cloud',
      args: ['--tenant', 'a.example', '--client-id', clientId, '--cloud', 'mars'],
      says: /mars/,
    },
  ])('refuses $name', async ({ args, says }) => {
    const { code, stdout, stderr } = await runMde(['permissions', 'consent-url', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

describe('mde permissions list', () => {
  it('shows one kind with GUIDs and the number of operations', async () => {
    const { code, stdout } = await runMde(['permissions', 'list', '--kind', 'application'])
    expect(code).toBe(0)
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/))
    expect(rows).toHaveLength(31)
    expect(rows).toContainEqual(['application', 'Event.Write', '84ddd701-5fac-4c30-b0ad-aa73a67bea1a', '0'])
  })

  it('names the operations in JSON, for both kinds', async () => {
    const { stdout } = await runMde(['permissions', 'list', '--json'])
    const rows = JSON.parse(stdout) as { kind: string; name: string; operationIds: string[] }[]
    expect(rows).toHaveLength(57)
    expect(
      rows.find(({ kind, name }) => kind === 'delegated' && name === 'Machine.Offboard')?.operationIds,
    ).toEqual(['cancelMachineAction', 'offboardMachine'])
  })
})

describe.each([
  {
    name: 'list',
    args: ['list', '--kind', 'application'],
    csv: /^kind,name,id,operations\n(application,[\w.]+,[\da-f-]{36},\d+\n){30}$/,
    jq: ['map(select(.name == "Alert.Read.All"))[0].operations > 5', 'true\n'],
  },
  {
    name: 'for',
    args: ['for', 'listAlerts', 'isolateMachine', '--kind', 'delegated'],
    csv: /^name,id,resourceAppName,operationIds\nAlert\.Read,[\da-f-]{36},WindowsDefenderATP,listAlerts\n/,
    jq: ['.permissions[].name', 'Alert.Read\nMachine.Isolate\n'],
  },
  {
    name: 'manifest',
    args: ['manifest', 'listAlerts', '--kind', 'delegated'],
    csv: /^resourceAppId,id,type\nfc780465-2017-40d4-a0c5-307022471b92,[\da-f-]{36},Scope\n$/,
    jq: ['.requiredResourceAccess[].resourceAccess[].type', 'Scope\n'],
  },
  {
    name: 'consent-url',
    args: ['consent-url', '--tenant', 'contoso.example', '--client-id', clientId],
    csv: /^url\nhttps:\S+\n$/,
    jq: ['.url | startswith("https:")', 'true\n'],
  },
])('mde permissions $name', ({ args, csv, jq: [filter = '', want] }) => {
  it('prints CSV', async () => {
    const { code, stdout, stderr } = await runMde(['permissions', ...args, '--csv'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(csv)
  })

  it('goes through jq', async () => {
    const run = await runMde(['permissions', ...args, '--jq', filter])
    expect(run).toEqual({ code: 0, stdout: want, stderr: '' })
  })

  it('refuses a filter that is none', async () => {
    const run = await runMde(['permissions', ...args, '--jq', '.['])
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--jq') })
  })
})
