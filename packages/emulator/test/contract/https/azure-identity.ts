import { writeFile } from 'node:fs/promises'
import {
  AuthorizationCodeCredential,
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  OnBehalfOfCredential,
  type TokenCredential,
  UsernamePasswordCredential,
} from '@azure/identity'
import { visitSignIn } from '../../../src/index.ts'
import { runFlows } from './flow-runner.ts'

void runFlows(async (scenario) => {
  const { url, tenantId, scope, person, redirectUri, clientId, clientSecret, publicClientId } = scenario
  const options = { authorityHost: url, disableInstanceDiscovery: true }
  const { username, password } = person
  await writeFile(scenario.certificatePath, scenario.certificatePem, { mode: 0o600 })
  const tokenOf = async (credential: TokenCredential, wanted = scope) =>
    (await credential.getToken(wanted))?.token
  const byPassword = () =>
    new UsernamePasswordCredential(tenantId, publicClientId, username, password, options)

  return {
    ClientSecretCredential: () =>
      tokenOf(new ClientSecretCredential(tenantId, clientId, clientSecret, options)),
    ClientCertificateCredential: () =>
      tokenOf(new ClientCertificateCredential(tenantId, clientId, scenario.certificatePath, options)),
    ClientAssertionCredential: () =>
      tokenOf(
        new ClientAssertionCredential(
          tenantId,
          clientId,
          () => Promise.resolve(scenario.federatedToken),
          options,
        ),
      ),
    DeviceCodeCredential: () =>
      tokenOf(
        new DeviceCodeCredential({
          ...options,
          tenantId,
          clientId: publicClientId,
          userPromptCallback: ({ verificationUri, userCode }) =>
            void visitSignIn(verificationUri, { ...person, userCode }),
        }),
      ),
    UsernamePasswordCredential: () => tokenOf(byPassword()),
    OnBehalfOfCredential: async () =>
      tokenOf(
        new OnBehalfOfCredential({
          ...options,
          tenantId,
          clientId,
          clientSecret,
          userAssertionToken: (await tokenOf(byPassword(), scenario.apiScope)) ?? '',
        }),
      ),
    AuthorizationCodeCredential: async () => {
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: `${scope} openid offline_access`,
      })
      const page = `${url}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`
      const code = new URL(await visitSignIn(page, person)).searchParams.get('code') ?? ''
      return tokenOf(
        new AuthorizationCodeCredential(tenantId, clientId, clientSecret, code, redirectUri, options),
      )
    },
  }
})
