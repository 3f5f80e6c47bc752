import * as oauth from 'oauth4webapi'
import * as openid from 'openid-client'
import { visitSignIn } from '../../../src/index.ts'
import { runFlows } from './flow-runner.ts'

void runFlows((scenario) => {
  const { url, tenantId, scope, person, redirectUri, publicClientId, clientId, clientSecret } = scenario
  const issuer = new URL(`${url}/${tenantId}/v2.0`)
  const scopes = `openid profile ${scope}`

  return {
    'openid-client, public': () => byOpenidClient(publicClientId, openid.None()),
    'openid-client, confidential': () => byOpenidClient(clientId, openid.ClientSecretPost(clientSecret)),
    'openid-client, Basic': () => byOpenidClient(clientId, openid.ClientSecretBasic(clientSecret)),
    oauth4webapi: byOauth4webapi,
  }

  async function byOpenidClient(id: string, proof: openid.ClientAuth): Promise<string> {
    const config = await openid.discovery(issuer, id, undefined, proof)
    // Without this, it trusts TLS instead of the signature of the ID token.
    openid.enableNonRepudiationChecks(config)
    const verifier = openid.randomPKCECodeVerifier()
    const [state, nonce] = [openid.randomState(), openid.randomNonce()]
    const page = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: scopes,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    const answer = new URL(await visitSignIn(page.href, person))
    const tokens = await openid.authorizationCodeGrant(config, answer, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    if (tokens.claims()?.['preferred_username'] !== person.username) throw new Error('It is somebody else.')
    return tokens.access_token
  }

  async function byOauth4webapi(): Promise<string> {
    const client: oauth.Client = { client_id: publicClientId }
    const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer))
    const verifier = oauth.generateRandomCodeVerifier()
    const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()]
    const page = new URL(server.authorization_endpoint ?? '')
    page.search = new URLSearchParams({
      client_id: publicClientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: scopes,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).toString()
    const answer = new URL(await visitSignIn(page.href, person))
    const parameters = oauth.validateAuthResponse(server, client, answer, state)
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      redirectUri,
      verifier,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    })
    await oauth.validateApplicationLevelSignature(server, response)
    return tokens.access_token
  }
})
