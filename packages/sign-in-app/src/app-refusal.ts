/** Why the app itself does not do what a browser asks. */
export type RefusalKind =
  | 'signed-out'
  | 'session-ended'
  | 'forged-form'
  | 'unknown-sign-in'
  | 'consent-refused'
  | 'too-long'
  | 'not-found'

/** Ends a request with the page of a refusal. */
export class AppRefusal extends Error {
  override readonly name = 'AppRefusal'
  readonly kind: RefusalKind

  constructor(kind: RefusalKind) {
    super(kind)
    this.kind = kind
  }
}
