import { type AuthenticationResult, type DeviceCodeRequest, PublicClientApplication } from '@azure/msal-node'
import { cachedCredential } from '../cache/cached-credential.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireFunction } from '../config/require-function.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { AuthError } from '../errors/auth-error.ts'
import { callbackFault } from '../errors/callback-fault.ts'
import { sleep as realSleep, type Sleep } from '../http/sleep.ts'
import { paceDeviceCode } from '../msal/pace-device-code.ts'
import { msalRequest } from '../msal/msal-request.ts'
import { type Interact, userSessions } from '../msal/user-sessions.ts'

/** What to show to the person who signs in. */
export interface DeviceCodePrompt {
  /** Code to type: `ABCD-EFGH`. */
  readonly userCode: string
  /** Page to type it on. */
  readonly verificationUri: string
  /** Both in one sentence, in the words of the sign-in service. */
  readonly message: string
  /** When the code dies. Milliseconds since 1970. */
  readonly expiresOnTimestamp: number
}

/** A user who signs in in a browser on any device. */
export interface DeviceCodeConfig extends SignInConfig {
  /** Shows the prompt. May be called again when a session ends. An error thrown here ends the sign-in. */
  readonly onDeviceCode: (prompt: DeviceCodePrompt) => void | Promise<void>
  /** Waits between two polls. Defaults to a timer; tests replace it. */
  readonly sleep?: Sleep | undefined
}

/** Where MSAL hands over the code. The type of its argument has no export of its own. */
type MsalDeviceCode = Parameters<DeviceCodeRequest['deviceCodeCallback']>[0]

/**
 * Signs a user in with a code typed into a browser (OAuth 2.0 device authorization grant, v2 endpoint).
 *
 * Can do a second factor. Renews silently until the session ends, then calls `onDeviceCode` again.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
 */
export function deviceCodeCredential(config: DeviceCodeConfig): Credential {
  const signIn = readSignIn(config, 'device-code')
  const onDeviceCode = requireFunction(config.onDeviceCode, 'onDeviceCode')
  const { sleep = realSleep } = config

  const interact: Interact = (setup, request, signal) => {
    const pace = paceDeviceCode(setup.system.networkClient, sleep, signal)
    return new Promise<AuthenticationResult | null>((resolve, reject) => {
      const show = async (code: MsalDeviceCode) => {
        try {
          await onDeviceCode(readPrompt(code, signIn.now()))
        } catch (fault) {
          reject(callbackFault(fault, 'onDeviceCode'))
        }
      }
      new PublicClientApplication({ ...setup, system: { networkClient: pace } })
        .acquireTokenByDeviceCode({ ...msalRequest(request), deviceCodeCallback: (code) => void show(code) })
        .then(resolve, reject)
    })
  }

  return cachedCredential(signIn, userSessions({ signIn, interact }))
}

function readPrompt(
  { userCode, verificationUri, message, expiresIn }: MsalDeviceCode,
  now: number,
): DeviceCodePrompt {
  // MSAL passes on whatever the response held.
  if (!userCode || !verificationUri || !(expiresIn > 0))
    throw new AuthError('The sign-in service answered without a device code.', {
      code: 'MDE_AUTH',
      next: 'Check that authorityHost is a sign-in service of Entra.',
    })
  return {
    userCode,
    verificationUri,
    message: message || `Open ${verificationUri} and enter the code ${userCode}.`,
    expiresOnTimestamp: now + expiresIn * 1000,
  }
}
