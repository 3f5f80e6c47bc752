import { expect, it } from 'vitest'
import { judgeConsent } from '../../src/entra/consent.ts'
import type { RequestedScope } from '../../src/entra/requested-scope.ts'
import { defenderResource } from '../../src/entra/resources.ts'
import { createTestEntra, resource } from './test-entra.ts'

const cases = [
  {
    name: 'named, all consented',
    consented: ['Alert.Read'],
    names: ['Alert.Read'],
    granted: ['Alert.Read'],
    missing: [],
  },
  {
    name: 'named, some consented',
    consented: ['Alert.Read'],
    names: ['Alert.Read', 'Ip.Read.All'],
    granted: ['Alert.Read'],
    missing: ['Ip.Read.All'],
  },
  {
    name: 'named, less than consented',
    consented: ['Alert.Read', 'Ip.Read.All'],
    names: ['Ip.Read.All'],
    granted: ['Ip.Read.All'],
    missing: [],
  },
  {
    name: 'named twice',
    consented: [],
    names: ['Alert.Read', 'Alert.Read'],
    granted: [],
    missing: ['Alert.Read'],
  },
  {
    name: '.default, nothing consented',
    consented: [],
    names: 'default',
    granted: [],
    missing: ['Machine.Read', 'Alert.Read'],
  },
  {
    name: '.default, something consented',
    consented: ['Ip.Read.All'],
    names: 'default',
    granted: ['Ip.Read.All'],
    missing: [],
  },
] as const

it.each(cases)('$name', ({ consented, names, granted, missing }) => {
  const { directory, cli, idOf } = createTestEntra()
  const user = directory.findUserById(idOf('reader'))!
  const requested: RequestedScope = { resource: defenderResource, audience: resource, names, oidc: new Set() }
  directory.grantUserConsent(cli.clientId, user, consented)
  expect(judgeConsent(directory, cli, user, requested)).toEqual({ granted, missing })
})
