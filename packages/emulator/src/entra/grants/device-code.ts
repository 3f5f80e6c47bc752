import { needProofOrPublicFlows } from '../client-authentication.ts'
import type { DeviceAuthorization } from '../device-codes.ts'
import { refuse, refuseUnnumbered } from '../entra-refusal.ts'
import type { EntraState } from '../entra-state.ts'
import { needField } from '../form.ts'
import { redeemedScope } from '../requested-scope.ts'
import { needSignedInUser } from '../sign-in-session.ts'
import type { GrantHandler } from './token-request.ts'
import { answerForUser } from './user-answer.ts'

/** Polls for the end of a sign-in on another device. */
export const deviceCodeGrant: GrantHandler = async (state, request) => {
  const { version, client, form } = request
  needProofOrPublicFlows(client)
  // The v1 endpoint calls the device code `code`.
  const deviceCode = form.get('device_code') ?? (version === 'v1' ? form.get('code') : undefined)
  const device = state.deviceCodes.findByDeviceCode(deviceCode ?? needField(form, 'device_code'))
  if (!device || device.clientId !== client.app.clientId) throw refuse(70018)
  if (device.expiresAtMs <= state.now()) throw refuse(70019)
  const { outcome } = device
  switch (outcome.state) {
    case 'pending':
      throw pollTooSoon(state, device)
        ? refuseUnnumbered('slow_down', 'The device code was polled faster than its interval allows.')
        : refuse(70016)
    case 'declined':
      throw refuse(65004, { error: 'authorization_declined' })
    case 'redeemed':
      throw refuse(54005)
    case 'approved': {
      const user = needSignedInUser(state.directory, outcome.signInSession)
      device.outcome = { state: 'redeemed' }
      const requested = redeemedScope(request, device.requested)
      return answerForUser(state, request, { user, signInSession: outcome.signInSession, requested })
    }
  }
}

/** Notes the poll. A fifth of the interval is forgiven, since timers and networks are not exact. */
function pollTooSoon({ now, deviceCodeIntervalSeconds }: EntraState, device: DeviceAuthorization): boolean {
  const previous = device.lastPolledAtMs
  device.lastPolledAtMs = now()
  return previous !== undefined && now() - previous < deviceCodeIntervalSeconds * 800
}
