import { describe, expect, it } from 'vitest'
import { PermissionError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { createCredential } from '../fakes/credential.ts'
import { json } from '../fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }
const caught = (error: unknown) => error

describe('a call without its permission', () => {
  it('sends nothing without the permission', async () => {
    const { client, sent } = clientWith([], { credential: createCredential({ scp: 'Alert.Read' }) })
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    const error: unknown = await call.catch(caught)
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({ missing: ['Machine.Isolate'] })
    expect(sent).toEqual([])
  })

  it('lets one call go without pre-flight', async () => {
    const { client, sent } = clientWith([json(alert)], { credential: createCredential({ scp: 'x' }) })
    await expect(client.alerts.get('da1')).rejects.toBeInstanceOf(PermissionError)
    await expect(client.alerts.get('da1', { preflight: 'off' })).resolves.toEqual(alert)
    expect(sent).toHaveLength(1)
  })

  it('warns instead when told so', async () => {
    const warnings: unknown[] = []
    const { client } = clientWith([json(alert)], {
      credential: createCredential({ scp: 'x' }),
      preflight: 'warn',
      onWarning: (warning) => warnings.push(warning),
    })
    await client.alerts.get('da1')
    expect(warnings).toMatchObject([{ code: 'MDE_PERMISSION_MISSING', operationId: 'getAlert' }])
  })
})
