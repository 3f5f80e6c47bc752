import type { EntraError } from '@mde-kit/contract/errors'
import type { SignIn } from '../config/read-sign-in.ts'
import { entraErrors } from '@mde-kit/contract/errors/catalogues'
import { AuthError } from './auth-error.ts'
import { blankSecrets } from './blank-secrets.ts'
import { firstLine } from './first-line.ts'
import { oauthErrors } from './oauth-errors.ts'
import { readAadsts } from './read-aadsts.ts'

/** Where a refusal came from. */
export interface RefusalSource {
  /** The flow, as in `the password sign-in`. */
  readonly flow: string
  /** Host that refused. */
  readonly host: string
  /** Texts that must not be shown even when the server sends them back. */
  readonly secrets: readonly string[]
  readonly status?: number | undefined
  readonly retryAfterSeconds?: number | undefined
}

/** The sign-in service of a credential, where a refusal comes from a browser and not from a request. */
export function refusalSource({
  flow,
  authorityHost,
}: Pick<SignIn, 'flow' | 'authorityHost'>): RefusalSource {
  return { flow, host: new URL(authorityHost).host, secrets: [] }
}

const unknown: EntraError = {
  code: 'MDE_AUTH',
  meaning: 'The service gave no reason.',
  next: 'Look the error up in the sign-in log by its correlation id.',
}

/**
 * Reads an OAuth 2.0 error response, from a body or from the query of a redirect.
 *
 * @returns undefined where the fields hold no error, or only say that the user is still busy with a device code.
 */
export function readRefusal(
  fields: Readonly<Record<string, unknown>>,
  source: RefusalSource,
): AuthError | undefined {
  const { error, error_description: description } = fields
  if (typeof error !== 'string' || error === '' || error === 'authorization_pending') return undefined

  const aadsts = readAadsts(fields['error_codes'], description)
  const name = oauthName(error, source.secrets) ?? 'unreadable error'
  const suberror = oauthName(fields['suberror'], source.secrets)
  const entra = aadsts === undefined ? undefined : lookUp(entraErrors, aadsts)
  const reason = entra ?? lookUp(oauthErrors, suberror) ?? lookUp(oauthErrors, name) ?? unknown
  // Our own words where the number is known; else the server's, which say more than the bare OAuth error.
  const said =
    entra === undefined && typeof description === 'string' ? firstLine(description, source.secrets) : ''
  const meaning = said === '' ? reason.meaning : said

  return new AuthError(
    `${source.host} refused the ${source.flow} sign-in (${name}). ` +
      `${aadsts === undefined ? '' : `AADSTS${aadsts}: `}${meaning}`,
    {
      code: reason.code,
      next: reason.next,
      error: name,
      suberror,
      aadsts,
      correlationId: withoutSecrets(short(fields['correlation_id'], /^[\da-f-]{8,40}$/i), source.secrets),
      timestamp: short(fields['timestamp'], /^[\dTZ :.+-]{8,40}$/),
      claims: withoutSecrets(fields['claims'], source.secrets),
      status: source.status,
      retryAfterSeconds: source.retryAfterSeconds,
    },
  )
}

function lookUp(
  table: Readonly<Record<string | number, EntraError>>,
  key: string | number | undefined,
): EntraError | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
}

/** Keeps the name of an error: a known one as it is, since a password can be part of one; another without secrets. */
function oauthName(value: unknown, secrets: readonly string[]): string | undefined {
  const name = short(value, /^[\w.-]{1,80}$/)
  return name !== undefined && Object.hasOwn(oauthErrors, name) ? name : withoutSecrets(name, secrets)
}

/** Keeps a text whole or not at all: half of it would mislead a program. */
function withoutSecrets(value: unknown, secrets: readonly string[]): string | undefined {
  return typeof value === 'string' && value !== '' && blankSecrets(value, secrets) === value
    ? value
    : undefined
}

/** Keeps a field that looks as expected, so that nothing else can ride along. */
function short(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined
}
