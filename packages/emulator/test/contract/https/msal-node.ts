import { ConfidentialClientApplication, CryptoProvider, PublicClientApplication } from '@azure/msal-node'
import { visitSignIn } from '../../../src/index.ts'
import { browse, runFlows } from './flow-runner.ts'

void runFlows((scenario) => {
  const { url, tenantId, scope, person, redirectUri, clientId, thumbprintSha256, privateKey } = scenario
  const authority = { authority: `${url}/${tenantId}`, knownAuthorities: [new URL(url).host] }
  const native = new PublicClientApplication({ auth: { clientId: scenario.publicClientId, ...authority } })
  const service = (proof: object) =>
    new ConfidentialClientApplication({ auth: { clientId, ...authority, ...proof } })
  const withSecret = service({ clientSecret: scenario.clientSecret })
  const scopes = [scope]
  const byApp = async (proof: object) =>
    (await service(proof).acquireTokenByClientCredential({ scopes }))?.accessToken

  const byCode = async (app: PublicClientApplication | ConfidentialClientApplication) => {
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
    const request = { scopes, redirectUri, codeChallenge: challenge, codeChallengeMethod: 'S256' }
    const answer = new URL(await visitSignIn(await app.getAuthCodeUrl(request), person))
    const code = answer.searchParams.get('code') ?? ''
    return app.acquireTokenByCode({ scopes, redirectUri, code, codeVerifier: verifier })
  }

  return {
    'client secret': () => byApp({ clientSecret: scenario.clientSecret }),
    'client certificate': () => byApp({ clientCertificate: { thumbprintSha256, privateKey } }),
    'client assertion': () => byApp({ clientAssertion: scenario.federatedToken }),
    'code with PKCE, public': async () => (await byCode(native)).accessToken,
    'code with PKCE, confidential': async () => (await byCode(withSecret)).accessToken,
    password: async () => (await native.acquireTokenByUsernamePassword({ scopes, ...person }))?.accessToken,
    'device code': async () => {
      const result = await native.acquireTokenByDeviceCode({
        scopes,
        deviceCodeCallback: ({ verificationUri, userCode }) =>
          void visitSignIn(verificationUri, { ...person, userCode }),
      })
      return result?.accessToken
    },
    interactive: async () => {
      const openBrowser = (page: string) => browse(scenario, page)
      return (await native.acquireTokenInteractive({ scopes, openBrowser })).accessToken
    },
    'silent, by refresh token': async () => {
      const { account } = await byCode(native)
      if (!account) return undefined
      const result = await native.acquireTokenSilent({ scopes, account, forceRefresh: true })
      return result.fromCache ? undefined : result.accessToken
    },
    'on behalf of': async () => {
      const caller = await native.acquireTokenByUsernamePassword({
        scopes: [scenario.apiScope],
        ...person,
      })
      const oboAssertion = caller?.accessToken ?? ''
      return (await withSecret.acquireTokenOnBehalfOf({ scopes, oboAssertion }))?.accessToken
    },
  }
})
