import { type Credential, createCredential } from '@mde-kit/auth'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { type Emulator, visitSignIn } from '@mde-kit/emulator'
import { type DemoApp, redirectUri } from './create-app.ts'
import { ensure } from './demo-error.ts'
import type { TokenFacts } from './demo-report.ts'
import type { Flow } from './flow.ts'

/** A credential and the facts of the first token it got. */
export interface DemoToken {
  readonly credential: Credential
  readonly token: string
  readonly facts: TokenFacts
}

/** Gets a token the way the flow does it, with a scripted person where a person is needed. */
export async function getToken(
  emulator: Emulator,
  app: DemoApp,
  flow: Flow,
  signal: AbortSignal,
): Promise<DemoToken> {
  const { scope } = resolveCloud()
  const user = emulator.directory
    .users(emulator.tenantId)
    .find(({ roles }) => roles.includes('Active remediation actions'))
  ensure(user !== undefined, 'the tenant has an analyst')
  const person = { username: user.userPrincipalName, password: emulator.directory.passwordOf(user.id) }
  const credential = credentialFor(emulator, app, flow, person)

  const before = emulator.requests.length
  const token = await credential.getToken(scope, { abortSignal: signal })
  const request = emulator.requests
    .slice(before)
    .find(({ method, path, status }) => method === 'POST' && path.endsWith('/token') && status === 200)
  ensure(request !== undefined, 'the token came from the token endpoint')
  return {
    credential,
    token: token.token,
    facts: {
      endpoint: `POST ${emulator.url}${request.path}`,
      grantType: request.grantType ?? '',
      asked: request.asked ?? '',
      user: flow === 'client-secret' ? null : user.userPrincipalName,
      expiresInSeconds: Math.round((token.expiresOnTimestamp - Date.now()) / 1000),
    },
  }
}

type Person = { readonly username: string; readonly password: string }

function credentialFor(
  emulator: Emulator,
  { facts, clientSecret }: DemoApp,
  flow: Flow,
  person: Person,
): Credential {
  const app = { tenantId: facts.tenantId, clientId: facts.clientId, authorityHost: emulator.url }
  switch (flow) {
    case 'password':
      return createCredential({ flow, ...app, ...person })
    case 'device-code':
      return createCredential({
        flow,
        ...app,
        onDeviceCode: ({ userCode, verificationUri }) =>
          visitSignIn(verificationUri, { ...person, userCode }).then(() => undefined),
      })
    case 'auth-code':
      return createCredential({ flow, ...app, redirectUri, authorize: (url) => visitSignIn(url, person) })
    case 'client-secret':
      ensure(clientSecret !== undefined, 'the app has a secret')
      return createCredential({ flow, ...app, clientSecret })
  }
}
