import type { AuthorizationCodes } from './authorization-codes.ts'
import type { BearerReader } from './bearer-reader.ts'
import type { AccessTokenClaims } from './claims-request.ts'
import type { DeviceCodes } from './device-codes.ts'
import type { Directory } from './directory.ts'
import type { ExpiringStore } from './expiring-store.ts'
import type { IssuedTokens } from './issued-tokens.ts'
import type { SigningKeys } from './keys.ts'
import type { LoginSessions } from './login-sessions.ts'
import type { RefreshTokens } from './refresh-tokens.ts'

/** What the parts of one local Entra ID share. */
export interface EntraState {
  /** Where the server listens: `http://127.0.0.1:8080`. Known only once it does. */
  readonly origin: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Makes GUIDs. */
  readonly randomId: () => string
  readonly tokenLifetimeSeconds: number
  readonly deviceCodeIntervalSeconds: number
  readonly directory: Directory
  /** What programs on the imitated App Service send, so that nobody else gets the tokens of their identity. */
  readonly identityHeader: string
  readonly keys: SigningKeys
  readonly readBearer: BearerReader
  readonly authorizationCodes: AuthorizationCodes
  readonly deviceCodes: DeviceCodes
  readonly refreshTokens: RefreshTokens
  readonly loginSessions: LoginSessions
  readonly issuedTokens: IssuedTokens
  /** What tokens were asked for with in `claims`, by their `uti`. */
  readonly askedClaims: ExpiringStore<AccessTokenClaims>
}
