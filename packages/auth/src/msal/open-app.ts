import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'
import type { MsalSetup } from './attempt.ts'

/** The application that fits the setup: confidential when it can authenticate. */
export function openApp(setup: MsalSetup): PublicClientApplication | ConfidentialClientApplication {
  const { clientSecret, clientCertificate, clientAssertion } = setup.auth
  return (clientSecret ?? clientCertificate ?? clientAssertion) === undefined
    ? new PublicClientApplication(setup)
    : new ConfidentialClientApplication(setup)
}
