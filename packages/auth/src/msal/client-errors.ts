import type { EntraError } from '@mde-kit/contract/errors'

/**
 * What MSAL's own errors mean. MSAL gives a code and a link; these are the words.
 *
 * Only faults that configuration checks and the transport have not caught before are listed.
 */
export const clientErrors: Readonly<Record<string, EntraError>> = {
  device_code_expired: {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The device code expired before the user signed in.',
    next: 'Start the sign-in again and finish it within the time shown.',
  },
  device_code_polling_cancelled: {
    code: 'MDE_AUTH',
    meaning: 'Waiting for the user was cancelled.',
    next: 'Start the sign-in again.',
  },
  endpoints_resolution_error: {
    code: 'MDE_AUTH',
    meaning: 'The sign-in service did not say where its endpoints are.',
    next: 'Check authorityHost and tenantId.',
  },
  invalid_client_credential: {
    code: 'MDE_AUTH_APP',
    meaning: 'The client secret cannot be used.',
    next: 'Set clientSecret to the value of the secret, not to its id.',
  },
  invalid_state: {
    code: 'MDE_AUTH',
    meaning: 'The answer belongs to another sign-in.',
    next: 'Start the sign-in again in one browser window.',
  },
  issuer_validation_failed: {
    code: 'MDE_AUTH_TENANT',
    meaning: 'The sign-in service names an issuer that is not its own.',
    next: 'Check authorityHost and tenantId.',
  },
  missing_tenant_id_error: {
    code: 'MDE_AUTH_TENANT',
    meaning: 'An app without a user cannot sign in without naming its tenant.',
    next: 'Set tenantId to the GUID or a domain of the directory.',
  },
  network_error: {
    code: 'MDE_AUTH',
    meaning: 'The sign-in service could not be reached.',
    next: 'Check the connection and the proxy, then try again.',
  },
  no_tokens_found: {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'No session is left to renew.',
    next: 'Sign in again.',
  },
  nonce_mismatch: {
    code: 'MDE_AUTH',
    meaning: 'The answer belongs to another sign-in.',
    next: 'Start the sign-in again.',
  },
  openid_config_error: {
    code: 'MDE_AUTH',
    meaning: 'The sign-in service did not say where its endpoints are.',
    next: 'Check authorityHost and tenantId.',
  },
  refresh_token_expired: {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The session has expired.',
    next: 'Sign in again.',
  },
  state_mismatch: {
    code: 'MDE_AUTH',
    meaning: 'The answer belongs to another sign-in.',
    next: 'Start the sign-in again in one browser window.',
  },
  untrusted_authority: {
    code: 'MDE_AUTH_TENANT',
    meaning: 'The sign-in host is not trusted.',
    next: 'Check authorityHost.',
  },
  user_canceled: {
    code: 'MDE_AUTH_USER',
    meaning: 'The user cancelled the sign-in.',
    next: 'Start the sign-in again.',
  },
  user_timeout_reached: {
    code: 'MDE_AUTH_USER',
    meaning: 'The user did not finish in time.',
    next: 'Start the sign-in again.',
  },
}
