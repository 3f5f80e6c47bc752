import { createTokenVerifier } from '@mde-kit/token-validator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

it('lets a verifier that knows the old key find the new one, and go on with both', async () => {
  const { emulator } = tenant
  let ahead = 0
  const verifier = createTokenVerifier({
    tenantId: emulator.tenantId,
    authorityHost: emulator.url,
    maxRememberedTokens: 0,
    now: () => Date.now() + ahead,
  })
  const old = await tenant.tokenWith('application', ['Alert.Read.All'])
  await verifier.verify(old)
  await emulator.rollOverKeys()
  // The verifier does not ask for keys again right away.
  ahead = 60_000
  const fresh = await tenant.tokenWith('application', ['Alert.Read.All'])
  expect(await verifier.verify(fresh)).toMatchObject({ verified: true })
  expect(await verifier.verify(old)).toMatchObject({ verified: true })
  const keyRequests = emulator.requests.filter(({ path }) => path.includes('/discovery/'))
  expect(keyRequests).toHaveLength(2)
  const authorization = `Bearer ${old}`
  const response = await fetch(`${emulator.url}/api/alerts`, { headers: { authorization } })
  expect(response.status).toBe(200)
})
