import type {
  AccountInfo,
  AuthenticationResult,
  Configuration,
  ICachePlugin,
  NodeAuthOptions,
} from '@azure/msal-node'
import type { AccessToken } from '@mde-kit/contract'
import type { ProveClient } from '../client-auth/client-proof.ts'
import type { SignIn } from '../config/read-sign-in.ts'
import type { TokenRequest } from '../config/read-token-request.ts'
import { AuthError } from '../errors/auth-error.ts'
import { readGrant } from '../http/read-grant.ts'
import { msalAuthority } from './authority.ts'
import { MsalNetwork } from './msal-network.ts'
import { translateFault } from './translate-fault.ts'

/** What one attempt needs to know. */
export interface AttemptOptions {
  readonly signIn: SignIn
  readonly request: TokenRequest
  readonly signal: AbortSignal
  /** Authenticates a confidential client; left out for a public one. */
  readonly prove?: ProveClient | undefined
  /** Keeps refresh tokens from one attempt to the next. */
  readonly cachePlugin?: ICachePlugin
}

/** The configuration of one MSAL application, whose network module is always ours. */
export interface MsalSetup extends Configuration {
  readonly system: { readonly networkClient: MsalNetwork }
}

/** What came of it. */
export interface Attempt {
  readonly token: AccessToken
  /** Who signed in; null for an app, and for a user about whom the response says nothing. */
  readonly account: AccountInfo | null
}

/**
 * Runs one sign-in in an MSAL application of its own.
 *
 * One application per attempt, because MSAL ties the network module, and with it the abort signal and the last
 * fault, to the application. It also keeps MSAL from answering out of memory for a minute after a 429 or 5xx: the
 * error says how long to wait, and waiting is up to the caller.
 *
 * @param run Calls MSAL with the setup made here.
 * @throws {@link AuthError} The attempt was refused, or its client secret was a short while ago and is not sent again.
 */
export async function attempt(
  { signIn, request, signal, prove, cachePlugin }: AttemptOptions,
  run: (setup: MsalSetup) => Promise<AuthenticationResult | null>,
): Promise<Attempt> {
  const proof = await prove?.(signal)
  const network = new MsalNetwork(signIn, signal, { secrets: proof?.secrets ?? [], origins: 'authority' })
  const setup: MsalSetup = {
    auth: { ...msalAuth(signIn, request), ...proof?.auth },
    cache: cachePlugin === undefined ? {} : { cachePlugin },
    system: { networkClient: network },
  }
  const send = () => runOnce(signIn, setup, run)
  const secret = proof?.auth.clientSecret
  return secret === undefined ? send() : signIn.trials.use({ kind: 'client secret', secret, signal }, send)
}

async function runOnce(
  { flow }: SignIn,
  setup: MsalSetup,
  run: (setup: MsalSetup) => Promise<AuthenticationResult | null>,
): Promise<Attempt> {
  const network = setup.system.networkClient
  try {
    const result = await run(setup)
    const { last } = network
    if (!result || !last?.response)
      throw new AuthError(`The ${flow} sign-in ended without a token.`, {
        code: 'MDE_AUTH',
        next: 'Start the sign-in again.',
      })
    // MSAL measures lifetimes with the machine's clock, so the response is read again with ours.
    return { token: readGrant(last.response, last.sentAt, last.host), account: result.account }
  } catch (fault) {
    throw translateFault(fault, flow, network.last)
  }
}

/** Which app signs in where, and what it can do. */
export function msalAuth(
  { clientId, authorityHost }: Pick<SignIn, 'clientId' | 'authorityHost'>,
  { tenantId, enableCae }: Pick<TokenRequest, 'tenantId' | 'enableCae'>,
): NodeAuthOptions {
  return {
    clientId,
    ...msalAuthority(authorityHost, tenantId),
    clientCapabilities: enableCae ? ['CP1'] : [],
  }
}
