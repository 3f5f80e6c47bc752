import type { App } from './directory/apps.ts'
import { refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { type Form, needField } from './form.ts'
import { NotEmulated } from './not-emulated.ts'
import { findAppFor, type TenantChoice } from './tenant-choice.ts'

/** An app that calls the token endpoint, and whether it proved who it is. */
export interface Client {
  readonly app: App
  readonly authentication: 'none' | 'secret'
}

/**
 * Reads who calls: `client_id` and perhaps `client_secret`, from the body or from a Basic header.
 *
 * @throws {@link EntraRefusal} AADSTS900144, 700016, 7000215 or 7000222.
 */
export function readClient(
  { directory }: EntraState,
  tenant: TenantChoice,
  form: Form,
  authorization: string | undefined,
): Client {
  if (form.has('client_assertion') || form.has('client_assertion_type'))
    throw new NotEmulated('client assertions (certificates and federated credentials)')
  const basic = readBasic(authorization)
  const clientId = basic?.clientId ?? needField(form, 'client_id')
  if (basic && clientId !== (form.get('client_id') ?? clientId))
    throw refuse(9002313, { detail: 'two different client ids' })
  const app = findAppFor(directory, tenant, clientId)
  const secret = basic?.secret ?? form.get('client_secret')
  if (secret === undefined) return { app, authentication: 'none' }
  const verdict = directory.checkSecret(app.clientId, secret)
  if (verdict === 'right') return { app, authentication: 'secret' }
  throw refuse(verdict === 'expired' ? 7000222 : 7000215, { detail: `app ${app.clientId}` })
}

/** @throws {@link EntraRefusal} AADSTS7000218: only a confidential client may do this. */
export function needSecret({ authentication }: Client): void {
  if (authentication === 'none') throw refuse(7000218)
}

/** @throws {@link EntraRefusal} AADSTS7000218: no secret, and public client flows are not allowed. */
export function needSecretOrPublicFlows({ app, authentication }: Client): void {
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
