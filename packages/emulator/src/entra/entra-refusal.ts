import { entraErrors } from '@mde-kit/contract/errors/catalogues'

/** How OAuth 2.0 words a refusal. */
interface Wording {
  readonly error: string
  /** Defaults to 400. */
  readonly status?: 400 | 401
  readonly suberror?: string
  /** For numbers that the catalogue of the contract does not explain. */
  readonly meaning?: string
}

/** The OAuth error that comes with each AADSTS number. */
const wordings = {
  28000: { error: 'invalid_scope', meaning: 'The scopes belong to more than one resource.' },
  50011: { error: 'invalid_request' },
  50020: { error: 'invalid_grant' },
  50034: { error: 'invalid_grant' },
  50013: { error: 'invalid_grant', meaning: 'The assertion is not valid.' },
  50027: { error: 'invalid_request', meaning: 'The JWT is malformed.' },
  50057: { error: 'invalid_grant' },
  50058: { error: 'login_required', meaning: 'A silent sign-in was asked for, but nobody is signed in.' },
  50076: { error: 'interaction_required', suberror: 'basic_action' },
  50126: { error: 'invalid_grant' },
  50173: { error: 'invalid_grant', suberror: 'bad_token' },
  50194: { error: 'invalid_request' },
  54005: { error: 'invalid_grant' },
  65001: { error: 'invalid_grant', suberror: 'consent_required' },
  65004: { error: 'access_denied' },
  70000: { error: 'invalid_grant', meaning: 'The grant is not one that was issued here.' },
  70003: { error: 'unsupported_grant_type', meaning: 'There is no such grant type.' },
  70005: { error: 'unsupported_response_type', meaning: 'There is no such response type.' },
  70008: { error: 'invalid_grant' },
  70011: { error: 'invalid_scope' },
  70016: { error: 'authorization_pending' },
  70018: { error: 'bad_verification_code' },
  70019: { error: 'expired_token' },
  90002: { error: 'invalid_request' },
  90023: { error: 'invalid_request', meaning: 'A parameter has a value that is not valid.' },
  90094: { error: 'access_denied' },
  500011: { error: 'invalid_resource' },
  500131: {
    error: 'invalid_grant',
    meaning: 'The assertion is for another audience than the app that presents it.',
  },
  500133: { error: 'invalid_grant', meaning: 'The assertion is outside of the time that it is valid in.' },
  500112: {
    error: 'invalid_client',
    meaning: 'The redirect URI is not the one that the authorization code was requested with.',
  },
  500113: { error: 'invalid_request', meaning: 'The app registration has no redirect URI.' },
  501481: { error: 'invalid_grant' },
  650053: { error: 'invalid_client', meaning: 'The resource has no such scope.' },
  650057: { error: 'invalid_resource' },
  700016: { error: 'unauthorized_client' },
  700021: {
    error: 'invalid_client',
    status: 401,
    meaning: 'The client assertion names another app than client_id.',
  },
  700023: {
    error: 'invalid_client',
    status: 401,
    meaning: 'The audience of the client assertion is not this token endpoint.',
  },
  700024: {
    error: 'invalid_client',
    status: 401,
    meaning: 'The client assertion is outside of the time that it is valid in.',
  },
  700025: { error: 'invalid_client', status: 401 },
  700027: { error: 'invalid_client', status: 401 },
  700211: {
    error: 'invalid_client',
    status: 401,
    meaning: 'The app has no federated credential with the issuer of the assertion.',
  },
  700212: {
    error: 'invalid_client',
    status: 401,
    meaning: 'The app has no federated credential with the audience of the assertion.',
  },
  700213: {
    error: 'invalid_client',
    status: 401,
    meaning: 'The app has no federated credential with the subject of the assertion.',
  },
  900144: { error: 'invalid_request' },
  900561: { error: 'invalid_request', meaning: 'The endpoint takes POST requests only.' },
  901002: { error: 'invalid_request' },
  7000114: {
    error: 'invalid_grant',
    meaning: 'The token of an app by itself cannot be exchanged on behalf of a user.',
  },
  7000215: { error: 'invalid_client', status: 401 },
  7000218: { error: 'invalid_client', status: 401 },
  7000222: { error: 'invalid_client', status: 401 },
  9001023: { error: 'invalid_request' },
  9002313: { error: 'invalid_request', meaning: 'The request is malformed.' },
  9002326: {
    error: 'invalid_request',
    meaning: 'A cross-origin request can redeem codes of the single-page platform only.',
  },
  9002327: {
    error: 'invalid_request',
    meaning: 'A code of the single-page platform can be redeemed by a cross-origin request only.',
  },
} as const satisfies Readonly<Record<number, Wording>>

/** The AADSTS numbers that the emulator answers with. */
export type RefusalNumber = keyof typeof wordings

export interface RefusalOptions {
  /** Names the value at fault. Never a secret. */
  readonly detail?: string
  /** Replaces the OAuth error where one number goes by several. */
  readonly error?: string
  /** A claims request for the client to repeat, as JSON. */
  readonly claims?: string
}

/** A request that Entra refuses. Thrown inside the emulator and turned into a response by it. */
export class EntraRefusal extends Error {
  override readonly name = 'EntraRefusal'
  /** The AADSTS number; undefined where Entra documents none. */
  readonly number: number | undefined
  readonly error: string
  readonly status: 400 | 401
  readonly suberror: string | undefined
  readonly claims: string | undefined

  constructor(number: RefusalNumber | undefined, meaning: string, wording: Wording & { claims?: string }) {
    super(number === undefined ? meaning : `AADSTS${number}: ${meaning}`)
    this.number = number
    this.error = wording.error
    this.status = wording.status ?? 400
    this.suberror = wording.suberror
    this.claims = wording.claims
  }
}

/** Makes the refusal for an AADSTS number. */
export function refuse(number: RefusalNumber, { detail, error, claims }: RefusalOptions = {}): EntraRefusal {
  const wording: Wording = wordings[number]
  const meaning = wording.meaning ?? entraErrors[number]?.meaning ?? 'The request was refused.'
  return new EntraRefusal(number, detail === undefined ? meaning : `${meaning} (${detail})`, {
    ...wording,
    ...(error !== undefined && { error }),
    ...(claims !== undefined && { claims }),
  })
}

/** Makes a refusal that has an OAuth error, but no documented AADSTS number. */
export function refuseUnnumbered(error: string, meaning: string): EntraRefusal {
  return new EntraRefusal(undefined, meaning, { error })
}
