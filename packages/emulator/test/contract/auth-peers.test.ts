import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline'
import { ClientSecretCredential } from '@azure/identity'
import { createDefenderClient } from '@mde-kit/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

/** Sends what is meant for Entra to the emulator: @azure/identity takes no http origin of its own. */
const toEmulator: HttpClient = {
  async sendRequest(request) {
    const { pathname, search } = new URL(request.url)
    const body = typeof request.body === 'string' ? { body: request.body } : {}
    const response = await fetch(new URL(pathname + search, tenant.emulator.url), {
      method: request.method,
      headers: request.headers.toJSON(),
      ...body,
    })
    const text = await response.text()
    const host = 'https://login.microsoftonline.com'
    return {
      request,
      status: response.status,
      headers: createHttpHeaders(Object.fromEntries(response.headers)),
      // Discovery names the emulator, where only the sign-in service of the cloud is trusted.
      bodyAsText: pathname.includes('/.well-known/') ? text.replaceAll(tenant.emulator.url, host) : text,
    }
  },
}

it('takes a credential of @azure/identity as well as one of ours', async () => {
  const { directory, tenantId, url } = tenant.emulator
  const { clientId } = directory.registerApp(tenantId, {
    displayName: 'azure identity',
    requiredPermissions: [{ kind: 'application', name: 'Alert.Read.All' }],
  })
  directory.grantAdminConsent(clientId)
  const secret = directory.addSecret(clientId).value
  const credential = new ClientSecretCredential(tenantId, clientId, secret, {
    disableInstanceDiscovery: true,
    httpClient: toEmulator,
  })
  const defender = createDefenderClient({ credential, apiBase: url })
  expect(await defender.alerts.list().toArray({ limit: 3 })).toHaveLength(3)
})
