// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { EntraError, ServiceError } from '../errors/catalogue.ts'

/** Error codes that the API documents, by `error.code` of the body. */
export const serviceErrors: Readonly<Record<string, ServiceError>> = {
  BadRequest: {
    status: 400,
    retryable: false,
    meaning: 'The request is wrong in some way.',
    next: 'Compare the request with the reference of the operation.',
  },
  ODataError: {
    status: 400,
    retryable: false,
    meaning: 'An OData query option is wrong; the message says where.',
    next: 'Correct the query option that the message names; the operation lists what it can be filtered by, and the most of $top.',
  },
  InvalidInput: {
    status: 400,
    retryable: false,
    meaning: 'A value in the request is wrong.',
    next: 'Correct the value that the message names.',
  },
  InvalidRequestBody: {
    status: 400,
    retryable: false,
    meaning: 'The body is wrong.',
    next: 'Check the letter case of the body keys; they are case-sensitive.',
  },
  InvalidHashValue: {
    status: 400,
    retryable: false,
    meaning: 'The file hash is not valid.',
    next: 'Send a SHA-1, SHA-256 or MD5 in hexadecimal.',
  },
  InvalidDomainName: {
    status: 400,
    retryable: false,
    meaning: 'The domain name is not valid.',
    next: 'Send a host name without scheme and path.',
  },
  InvalidIpAddress: {
    status: 400,
    retryable: false,
    meaning: 'The IP address is not valid.',
    next: 'Send one IPv4 or IPv6 address.',
  },
  InvalidUrl: {
    status: 400,
    retryable: false,
    meaning: 'The URL is not valid.',
    next: 'Send an absolute URL.',
  },
  MaximumBatchSizeExceeded: {
    status: 400,
    retryable: false,
    meaning: 'The batch holds more items than one call may.',
    next: 'Split the batch; the message gives the limit.',
  },
  MissingRequiredParameter: {
    status: 400,
    retryable: false,
    meaning: 'A required parameter is missing.',
    next: 'Check the letter case of the body keys; a key in the wrong case reads as missing.',
  },
  OsPlatformNotSupported: {
    status: 400,
    retryable: false,
    meaning: "The device's operating system cannot do this.",
    next: 'See the platform limits of the operation.',
  },
  ClientVersionNotSupported: {
    status: 400,
    retryable: false,
    meaning: "The device's client is too old for this.",
    next: 'Update the client to the version that the message names.',
  },
  ActiveRequestAlreadyExists: {
    status: 400,
    retryable: false,
    meaning: 'The device has a request of this kind under way.',
    next: 'Wait for the pending action to end; list the machine actions of the device to find it.',
  },
  Unauthorized: {
    status: 401,
    retryable: false,
    meaning: 'The token is missing, invalid or expired.',
    next: 'Get a new token once; if that fails too, check the licence of the tenant.',
  },
  Forbidden: {
    status: 403,
    retryable: false,
    meaning: 'The token lacks the permission or was issued for another API.',
    next: 'Compare scp or roles with the permissions of the operation, and aud with the resource of the cloud.',
  },
  DisabledFeature: {
    status: 403,
    retryable: false,
    meaning: 'The tenant has the feature switched off.',
    next: 'Switch the feature on in the portal.',
  },
  DisallowedOperation: {
    status: 403,
    retryable: false,
    meaning: 'The operation is not allowed here; the message says why.',
    next: 'Read the message; a repeat will not help.',
  },
  NotFound: {
    status: 404,
    retryable: false,
    meaning: 'There is nothing at this path.',
    next: 'Check the path and the host.',
  },
  ResourceNotFound: {
    status: 404,
    retryable: false,
    meaning: "The record does not exist or is outside the caller's device groups.",
    next: 'Check the id; where a person signs in, also the device groups of that person.',
  },
  TooManyRequests: {
    status: 429,
    retryable: true,
    meaning: 'A quota is used up.',
    next: 'Wait as long as Retry-After says.',
  },
  InternalServerError: {
    status: 500,
    retryable: true,
    meaning: 'The service failed.',
    next: 'Try again later; quote the correlation id to support if it goes on.',
  },
}
/** Sign-in errors by AADSTS number. They explain; programs decide by `error` and `suberror`. */
export const entraErrors: Readonly<Record<number, EntraError>> = {
  '50011': {
    code: 'MDE_AUTH_APP',
    meaning: 'The redirect URI is not registered.',
    next: 'Add the exact redirect URI, with its platform, to the app registration.',
  },
  '50020': {
    code: 'MDE_AUTH_USER',
    meaning: 'The account belongs to another tenant.',
    next: 'Sign in with an account of this tenant, or invite it as a guest.',
  },
  '50034': {
    code: 'MDE_AUTH_USER',
    meaning: 'The tenant has no such user.',
    next: 'Check the user name and the tenant.',
  },
  '50053': {
    code: 'MDE_AUTH_USER',
    meaning: 'The account is locked or the address is blocked.',
    next: 'Wait, or have an administrator unlock the account.',
  },
  '50055': {
    code: 'MDE_AUTH_USER',
    meaning: 'The password has expired.',
    next: 'Change the password in a browser, then try again.',
  },
  '50057': {
    code: 'MDE_AUTH_USER',
    meaning: 'The account is disabled.',
    next: 'Ask an administrator to enable the account.',
  },
  '50074': {
    code: 'MDE_AUTH_MFA',
    meaning: 'A second factor is needed.',
    next: 'Use the device-code or auth-code flow; a password alone cannot do a second factor.',
  },
  '50076': {
    code: 'MDE_AUTH_MFA',
    meaning: 'A second factor is needed.',
    next: 'Use the device-code or auth-code flow; a password alone cannot do a second factor.',
  },
  '50078': {
    code: 'MDE_AUTH_MFA',
    meaning: 'The second factor is too old.',
    next: 'Sign in interactively again.',
  },
  '50079': {
    code: 'MDE_AUTH_MFA',
    meaning: 'The user must register a second factor.',
    next: 'Sign in once in a browser to register, then use the device-code or auth-code flow.',
  },
  '50126': {
    code: 'MDE_AUTH_USER',
    meaning: 'The user name or password is wrong.',
    next: 'Check the user name and the password; federated accounts cannot use the password flow.',
  },
  '50158': {
    code: 'MDE_AUTH_MFA',
    meaning: 'An external sign-in check is pending.',
    next: 'Sign in interactively.',
  },
  '50173': {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The grant was revoked, for instance by a password change.',
    next: 'Sign in again.',
  },
  '50194': {
    code: 'MDE_AUTH_TENANT',
    meaning: 'A single-tenant app was asked to sign in without its tenant.',
    next: 'Give the tenant id instead of common.',
  },
  '50196': {
    code: 'MDE_AUTH_BLOCKED',
    meaning: 'The app asked for the same token in a loop and was stopped.',
    next: 'Keep one credential object and reuse it, so that tokens are cached.',
  },
  '53000': {
    code: 'MDE_AUTH_BLOCKED',
    meaning: 'Conditional Access wants a compliant device.',
    next: 'Sign in from a managed device, or ask for an exception.',
  },
  '53003': {
    code: 'MDE_AUTH_BLOCKED',
    meaning: 'Conditional Access blocked the sign-in.',
    next: 'Ask an administrator which policy applies; the sign-in log names it by correlation id.',
  },
  '54005': {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The authorization code was used already.',
    next: 'Start the sign-in again.',
  },
  '65001': {
    code: 'MDE_AUTH_CONSENT',
    meaning: 'Nobody has consented to the permission.',
    next: 'Grant admin consent on the app registration, API permissions page. Every added permission needs it again.',
  },
  '65004': {
    code: 'MDE_AUTH_CONSENT',
    meaning: 'The user declined to consent.',
    next: 'Sign in again and accept, or have an administrator consent.',
  },
  '70008': {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The code or refresh token has expired.',
    next: 'Sign in again.',
  },
  '70011': {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The scope is not valid.',
    next: 'Ask for one resource, as https://api.securitycenter.microsoft.com/.default.',
  },
  '70016': {
    code: 'MDE_AUTH',
    meaning: 'The user has not finished the device-code sign-in.',
    next: 'Go on polling.',
  },
  '70018': {
    code: 'MDE_AUTH_USER',
    meaning: 'The user code is wrong.',
    next: 'Type the code exactly as shown.',
  },
  '70019': {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The device code has expired.',
    next: 'Start the sign-in again and finish it within fifteen minutes.',
  },
  '70043': {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The session is older than the sign-in frequency allows.',
    next: 'Sign in again.',
  },
  '90002': {
    code: 'MDE_AUTH_TENANT',
    meaning: 'There is no such tenant in this cloud.',
    next: 'Check the tenant id and the cloud; US Government tenants sign in at login.microsoftonline.us.',
  },
  '90009': {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The app asks for a token to itself by name.',
    next: 'Name the resource by its GUID.',
  },
  '90038': {
    code: 'MDE_AUTH_TENANT',
    meaning: 'The tenant lives in another cloud.',
    next: 'Choose the cloud of the tenant.',
  },
  '90094': {
    code: 'MDE_AUTH_CONSENT',
    meaning: 'Only an administrator can consent to this permission.',
    next: 'Ask an administrator to grant consent on the API permissions page.',
  },
  '135010': {
    code: 'MDE_AUTH_USER',
    meaning: "The user's realm could not be found out.",
    next: 'Check the domain of the user name.',
  },
  '500011': {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The tenant does not know the resource, so Defender for Endpoint is not provisioned there.',
    next: 'Check the resource and the cloud, and that the tenant has Defender for Endpoint.',
  },
  '501481': {
    code: 'MDE_AUTH_APP',
    meaning: 'The PKCE verifier does not match the challenge.',
    next: 'Redeem the code with the verifier of the same sign-in.',
  },
  '530035': {
    code: 'MDE_AUTH_BLOCKED',
    meaning: 'Security defaults blocked the sign-in.',
    next: 'Use a flow that can do a second factor.',
  },
  '650052': {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The tenant has no subscription to the service.',
    next: 'Check that the tenant has Defender for Endpoint.',
  },
  '650057': {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The app registration does not list the resource.',
    next: 'Add a permission of WindowsDefenderATP to the app registration, then grant consent.',
  },
  '700016': {
    code: 'MDE_AUTH_APP',
    meaning: 'The tenant has no app with this client id.',
    next: 'Check the client id, the tenant and the cloud; a multi-tenant app must be consented to in the tenant first.',
  },
  '700025': {
    code: 'MDE_AUTH_APP',
    meaning: 'A public client sent a secret.',
    next: 'Leave the secret out, or register the redirect URI under the Web platform.',
  },
  '700027': {
    code: 'MDE_AUTH_APP',
    meaning: 'The client assertion has a bad signature.',
    next: 'Check that the certificate is the one in the app registration.',
  },
  '700082': {
    code: 'MDE_AUTH_EXPIRED',
    meaning: 'The refresh token was idle for too long.',
    next: 'Sign in again.',
  },
  '900144': {
    code: 'MDE_AUTH',
    meaning: 'A field is missing from the request body.',
    next: 'Send the field that the message names.',
  },
  '901002': {
    code: 'MDE_AUTH_RESOURCE',
    meaning: 'The v2 endpoint takes no resource parameter.',
    next: 'Send scope to the v2 endpoint, or use the v1 endpoint with resource.',
  },
  '7000215': {
    code: 'MDE_AUTH_APP',
    meaning: 'The client secret is wrong.',
    next: 'Use the value of the secret, not its id.',
  },
  '7000218': {
    code: 'MDE_AUTH_APP',
    meaning: 'The app is not set up as a public client.',
    next: 'Switch on Allow public client flows in the app registration, or send the client secret.',
  },
  '7000222': {
    code: 'MDE_AUTH_APP',
    meaning: 'The client secret has expired.',
    next: 'Create a new secret in the app registration.',
  },
  '9001023': {
    code: 'MDE_AUTH_TENANT',
    meaning: 'This sign-in does not work without a tenant.',
    next: 'Give the tenant id instead of common or organizations.',
  },
}
