import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { inTenant } from '../../src/token/in-tenant.ts'
import { createCredential } from '../fakes/credential.ts'

const guid = '72f988bf-86f1-41af-91ab-2d7cd011db47'

describe('inTenant', () => {
  it('asks a credential that can move for a view', () => {
    const view = createCredential()
    const asked: string[] = []
    const credential = Object.assign(createCredential(), {
      forTenant: (tenantId: string) => (asked.push(tenantId), view),
    })
    expect(inTenant({ credential }, guid)).toEqual({ tenantId: guid, credential: view })
    expect(asked).toEqual([guid])
  })

  it('leaves any other credential as it is', () => {
    const credential = createCredential()
    expect(inTenant({ credential }, 'contoso.onmicrosoft.com').credential).toBe(credential)
  })

  it.each(['', ' ', 'common', 'Organizations', 'consumers', 'a/b', 'a..b', '.a', `${guid} `])(
    'refuses "%s"',
    (tenantId) => {
      expect(() => inTenant({ credential: createCredential() }, tenantId)).toThrow(ConfigError)
    },
  )
})
