import type { Acquire } from '../cache/cached-credential.ts'
import { readClientKey } from '../client-auth/read-client-key.ts'
import type { SignIn } from '../config/read-sign-in.ts'
import { msalRequest } from '../msal/msal-request.ts'
import { openApp } from '../msal/open-app.ts'
import { translateFault } from '../msal/translate-fault.ts'
import { userSessions } from '../msal/user-sessions.ts'
import type { PasswordUser } from './password-user.ts'

/** Gets tokens for a password on the v2 endpoint. */
export function passwordTokensV2(
  signIn: SignIn,
  { username, password, clientSecret }: PasswordUser,
): Acquire {
  return userSessions({
    signIn,
    owner: { kind: 'password-v2', username },
    prove: readClientKey({ clientSecret }, signIn.now),
    interact: async (setup, request, signal) => {
      const secret = await password()
      const send = () =>
        openApp(setup)
          .acquireTokenByUsernamePassword({ ...msalRequest(request), username, password: secret })
          .catch((fault: unknown) => {
            throw translateFault(fault, signIn.flow, setup.system.networkClient.last)
          })
      return signIn.trials.use({ kind: 'password', secret, signal }, send)
    },
  })
}
