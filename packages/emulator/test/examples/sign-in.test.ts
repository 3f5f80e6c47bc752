import { createCredential } from '@mde-kit/auth'
import { expect, it } from 'vitest'
import { registerDemoApp, startEmulator, visitSignIn } from '../../src/index.ts'

// README: a person signs in
it('signs a person in without a browser', async () => {
  const emulator = await startEmulator()
  const { directory, tenantId, url: authorityHost } = emulator
  const { clientId } = registerDemoApp(emulator)
  const person = { username: 'sam@contoso.example', password: 'made up' }
  directory.addUser(tenantId, { userPrincipalName: person.username, password: person.password })
  const app = { tenantId, clientId, authorityHost, redirectUri: 'http://localhost' }
  const authorize = (url: string) => visitSignIn(url, person)
  const credential = createCredential({ flow: 'auth-code', ...app, authorize })
  await credential.getToken('https://api.securitycenter.microsoft.com/.default')
  expect(emulator.requests.at(-1)).toMatchObject({ grantType: 'authorization_code', status: 200 })
  await emulator.stop()
})
