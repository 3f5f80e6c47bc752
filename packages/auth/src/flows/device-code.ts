import { PublicClientApplication } from '@azure/msal-node'
import { cachedCredential } from '../cache/cached-credential.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireFunction } from '../config/require-function.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { callPerson } from '../http/call-person.ts'
import { sleep as realSleep, type Sleep } from '../http/sleep.ts'
import { paceDeviceCode } from '../msal/device-code-pacing.ts'
import { msalRequest, userSessions } from '../msal/user-sessions.ts'

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
