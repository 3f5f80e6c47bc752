/** Tells answers about consent from answers to a sign-in. No secret: nothing is done on the strength of such an answer. */
export const consentState = 'admin-consent'

/** Whether the browser came back from where an administrator grants consent, with whatever result. */
export function isAboutConsent(query: URLSearchParams): boolean {
  return query.has('admin_consent') || query.get('state') === consentState
}

/** Entra says `admin_consent=True` beside an error too. */
export function isConsentGranted(query: URLSearchParams): boolean {
  return !query.has('error') && query.get('admin_consent')?.toLowerCase() === 'true'
}
