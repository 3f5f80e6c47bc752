// README: obo
import { type ClientKeyConfig, type Credential, onBehalfOfCredential, type SignInConfig } from '@mde-kit/auth'

export function asTheCaller(app: SignInConfig & ClientKeyConfig, authorization: string): Credential {
  return onBehalfOfCredential({ ...app, userAssertion: authorization.replace(/^Bearer /i, '') })
}
// README: end
