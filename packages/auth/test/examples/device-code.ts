// README: device
import { type Credential, deviceCodeCredential } from '@mde-kit/auth'

export function signInElsewhere(clientId: string): Credential {
  return deviceCodeCredential({
    tenantId: 'organizations',
    clientId,
    onDeviceCode: ({ message }) => console.log(message),
  })
}
// README: end
