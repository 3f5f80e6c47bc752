import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'
import type { MsalSetup } from './attempt.ts'

/** The application that fits the setup: confidential when it holds a secret. */
export function openApp(setup: MsalSetup): PublicClientApplication | ConfidentialClientApplication {
  return setup.auth.clientSecret === undefined
    ? new PublicClientApplication(setup)
    : new ConfidentialClientApplication(setup)
}
