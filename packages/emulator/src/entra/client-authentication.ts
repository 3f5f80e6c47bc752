import { assertionType, checkClientAssertion } from './client-assertion.ts'
import type { App } from './directory/apps.ts'
import { refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { type Form, needField } from './form.ts'
import { findAppFor, type TenantChoice } from './tenant-choice.ts'

/** By what an app proved who it is. An assertion stands for a certificate or a federated credential. */
export type ClientAuthentication = 'none' | 'secret' | 'assertion'

/** An app that calls the token endpoint, and whether it proved who it is. */
export interface Client {
  readonly app: App
  readonly authentication: ClientAuthentication
}

/** What a request says about the app that sends it. */
export interface ClientClaim {
  readonly tenant: TenantChoice
  /** The first segment of the path, as the request wrote it. */
  readonly tenantSegment: string
  readonly form: Form
  /** The `Authorization` header. */
  readonly authorization: string | undefined
}

/**
 * Reads who calls: `client_id` and perhaps `client_secret` or `client_assertion`, from the body, or the former two
 * from a Basic header.
 *
 * @throws {@link EntraRefusal} AADSTS900144, 700016, 7000215, 7000222, or what {@link checkClientAssertion} throws.
 */
export async function readClient(state: EntraState, claim: ClientClaim): Promise<Client> {
  const { directory } = state
  const { tenant, tenantSegment, form, authorization } = claim
  const basic = readBasic(authorization)
  const clientId = basic?.clientId ?? needField(form, 'client_id')
  if (basic && clientId !== (form.get('client_id') ?? clientId))
    throw refuse(9002313, { detail: 'two different client ids' })
  const app = findAppFor(directory, tenant, clientId)
  const secret = basic?.secret ?? form.get('client_secret')
  if (form.has('client_assertion') || form.has('client_assertion_type')) {
    if (secret !== undefined) throw refuse(9002313, { detail: 'a secret and an assertion' })
    const type = needField(form, 'client_assertion_type')
    if (type !== assertionType) throw refuse(90023, { detail: `client_assertion_type ${type.slice(0, 100)}` })
    await checkClientAssertion(state, app, { assertion: needField(form, 'client_assertion'), tenantSegment })
    return { app, authentication: 'assertion' }
  }
  if (secret === undefined) return { app, authentication: 'none' }
  const verdict = directory.checkSecret(app.clientId, secret)
  if (verdict === 'right') return { app, authentication: 'secret' }
  throw refuse(verdict === 'expired' ? 7000222 : 7000215, { detail: `app ${app.clientId}` })
}

/** @throws {@link EntraRefusal} AADSTS7000218: only a confidential client may do this. */
export function needProof({ authentication }: Client): void {
  if (authentication === 'none') throw refuse(7000218)
}

/** @throws {@link EntraRefusal} AADSTS7000218: no proof, and public client flows are not allowed. */
export function needProofOrPublicFlows({ app, authentication }: Client): void {
  if (authentication === 'none' && !app.isPublicClient) throw refuse(7000218)
}

/** Both halves are form-encoded first (RFC 6749, section 2.3.1). */
function readBasic(authorization: string | undefined): { clientId: string; secret: string } | undefined {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return undefined
  const [clientId = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { clientId: decodeField(clientId), secret: decodeField(secret.join(':')) }
}

function decodeField(text: string): string {
  return new URLSearchParams(`field=${text.replaceAll('&', '%26')}`).get('field') ?? ''
}
