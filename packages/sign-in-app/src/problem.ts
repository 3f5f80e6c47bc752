import { AuthError } from '@mde-kit/auth'
import { DecodeError, HttpError } from '@mde-kit/client'
import { type ErrorCode, isMdeError, type MdeError } from '@mde-kit/contract/errors'
import { AppRefusal, type RefusalKind } from './app-refusal.ts'

/** What went wrong, for the person in front of the browser. */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 413 | 429 | 500 | 502
  readonly title: string
  readonly text: string
  /** What to do now. */
  readonly next: string
  /** What may help: to sign in again, an administrator's consent, a look at the token, or another try. */
  readonly offer?: 'sign-in' | 'consent' | 'token' | 'again' | undefined
  /** When another try may work, where the service says so. */
  readonly retryAfterSeconds?: number | undefined
  /** Ids by which support finds the call, with what they are called. */
  readonly references?: readonly (readonly [name: string, id: string])[]
}

/** Puts a fault into words. Of one that nobody foresaw it tells nothing, since it may hold anything. */
export function describeProblem(fault: unknown): Problem {
  if (fault instanceof AppRefusal) return refusals[fault.kind]
  if (!isMdeError(fault))
    return {
      status: 500,
      title: 'The app has failed',
      text: 'Something happened that the app does not know.',
      next: 'Try again; whoever runs the app finds the fault in its output.',
    }
  const isUnknown = fault instanceof HttpError && fault.status === 404
  const wording = isUnknown ? unknownThing : (problems[fault.code] ?? other)
  const retryAfterSeconds = fault instanceof HttpError ? fault.retryAfterSeconds : undefined
  const next = retryAfterSeconds === undefined ? fault.next : waitFor(retryAfterSeconds)
  return { ...wording, text: fault.message, next, retryAfterSeconds, references: referencesOf(fault) }
}

function referencesOf(fault: MdeError): NonNullable<Problem['references']> {
  const hasCorrelation = fault instanceof HttpError || fault instanceof AuthError
  const hasRequest = fault instanceof HttpError || fault instanceof DecodeError
  const ids = [
    ['Correlation id', hasCorrelation ? fault.correlationId : undefined],
    ['Request id', hasRequest ? fault.requestId : undefined],
  ] as const
  return ids.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const]))
}

function waitFor(seconds: number): string {
  return `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`
}

const refusals: Readonly<Record<RefusalKind, Problem>> = {
  'signed-out': {
    status: 401,
    title: 'Nobody is signed in',
    text: 'This page is for whoever is signed in.',
    next: 'Sign in; you come back to this page.',
    offer: 'sign-in',
  },
  'session-ended': {
    status: 401,
    title: 'Your session has ended',
    text: 'A session ends when nobody uses it for a while, after a working day, and when the app is started again.',
    next: 'Sign in again; you come back to this page.',
    offer: 'sign-in',
  },
  'forged-form': {
    status: 403,
    title: 'The form was refused',
    text: 'It does not come from a page of your session: the page is of an earlier one, or another site sent the form.',
    next: 'Open the page again and repeat what you did there.',
  },
  'unknown-sign-in': {
    status: 400,
    title: 'This sign-in was not started here',
    text: 'The browser came back from a sign-in that this session did not begin, or has finished already.',
    next: 'Start the sign-in again, in this window.',
    offer: 'sign-in',
  },
  'consent-refused': {
    status: 403,
    title: 'Consent was not granted',
    text: 'Whoever was asked declined, or may not consent for the tenant.',
    next: 'Let an administrator open the link who may consent to apps. Until then the app works with what it has.',
    offer: 'consent',
  },
  'too-long': {
    status: 413,
    title: 'That is too long',
    text: 'Tokens have at most 16,384 characters.',
    next: 'Paste the token alone.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such page',
    text: 'Nothing is at this address.',
    next: 'Go on from the navigation above.',
  },
}

type Wording = Pick<Problem, 'status' | 'title' | 'offer'>

const unknownThing: Wording = { status: 404, title: 'The API does not know that' }
const other: Wording = { status: 502, title: 'That did not work' }

const problems: Readonly<Partial<Record<ErrorCode, Wording>>> = {
  MDE_AUTH: { status: 502, title: 'The sign-in did not work', offer: 'sign-in' },
  MDE_AUTH_USER: { status: 401, title: 'The sign-in was refused', offer: 'sign-in' },
  MDE_AUTH_MFA: { status: 401, title: 'More proof is needed', offer: 'sign-in' },
  MDE_AUTH_CONSENT: { status: 403, title: 'Consent is missing', offer: 'consent' },
  MDE_AUTH_APP: { status: 502, title: 'The app registration is not right' },
  MDE_AUTH_TENANT: { status: 502, title: 'The tenant is not right' },
  MDE_AUTH_RESOURCE: { status: 502, title: 'The tenant does not know the API' },
  MDE_AUTH_EXPIRED: { status: 401, title: 'Your session has ended', offer: 'sign-in' },
  MDE_AUTH_BLOCKED: { status: 403, title: 'A policy blocks the sign-in' },
  MDE_PERMISSION_MISSING: { status: 403, title: 'A permission is missing', offer: 'token' },
  MDE_FORBIDDEN: { status: 403, title: 'The API does not allow that', offer: 'token' },
  MDE_UNAUTHORIZED: { status: 401, title: 'The API does not take the token', offer: 'sign-in' },
  MDE_RATE_LIMITED: { status: 429, title: 'Too many calls', offer: 'again' },
  MDE_QUOTA: { status: 429, title: 'Too many calls', offer: 'again' },
  MDE_NETWORK: { status: 502, title: 'The service cannot be reached', offer: 'again' },
  MDE_TIMEOUT: { status: 502, title: 'The service does not answer', offer: 'again' },
  MDE_SERVICE_FAULT: { status: 502, title: 'The service has failed', offer: 'again' },
  MDE_GATEWAY: { status: 502, title: 'The service has failed', offer: 'again' },
  MDE_DECODE: { status: 502, title: 'The answer cannot be read', offer: 'again' },
  MDE_CONFIG: { status: 500, title: 'The app is set up wrongly' },
}
