import type { EntraError } from '@mde-kit/contract/errors'

const again = 'Start the sign-in again.'

/**
 * What the errors of OAuth 2.0 mean where no AADSTS number says more.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export const oauthErrors: Readonly<Record<string, EntraError>> = {
  access_denied: {
    code: 'MDE_AUTH_USER',
    meaning: 'The sign-in was declined.',
    next: 'Sign in again and accept, or have an administrator consent.',
  },
  authorization_declined: {
    code: 'MDE_AUTH_USER',
    meaning: 'The user declined the sign-in.',
    next: 'Start the sign-in again and approve it.',
  },
  bad_verification_code: {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The device code was not recognised.',
    next: again,
  },
  consent_required: {
    code: 'MDE_AUTH_CONSENT',
    meaning: 'Nobody has consented to the permission.',
    next: 'Grant admin consent on the app registration, API permissions page.',
  },
  expired_token: {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The device code has expired.',
    next: 'Start the sign-in again and finish it within the time shown.',
  },
  interaction_required: {
    code: 'MDE_AUTH_MFA',
    meaning: 'The user must sign in interactively.',
    next: 'Use the device-code or auth-code flow.',
  },
  invalid_client: {
    code: 'MDE_AUTH_APP',
    meaning: 'The app could not prove who it is.',
    next: 'Check the client id and the client secret.',
  },
  invalid_grant: {
    code: 'MDE_AUTH',
    meaning: 'The password, code or refresh token was not accepted.',
    next: 'Check the user name and the password, or start the sign-in again.',
  },
  invalid_resource: {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The tenant does not know the resource.',
    next: 'Check the resource and the cloud, and that the tenant has Defender for Endpoint.',
  },
  invalid_scope: {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The scope is not valid.',
    next: 'Ask for one resource, as https://api.securitycenter.microsoft.com/.default.',
  },
  invalid_tenant: {
    code: 'MDE_AUTH_TENANT',
    meaning: 'There is no such tenant in this cloud.',
    next: 'Check the tenant id and the cloud.',
  },
  login_required: { code: 'MDE_AUTH_EXPIRED', meaning: 'The session has ended.', next: again },
  server_error: {
    code: 'MDE_AUTH',
    meaning: 'The sign-in service failed.',
    next: 'Try again later.',
  },
  temporarily_unavailable: {
    code: 'MDE_AUTH',
    meaning: 'The sign-in service is too busy.',
    next: 'Try again later.',
  },
  unauthorized_client: {
    code: 'MDE_AUTH_APP',
    meaning: 'The app may not use this flow.',
    next: 'Check the client id, and allow the flow in the app registration.',
  },
}
