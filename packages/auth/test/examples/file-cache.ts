declare const tenantId: string
declare const clientId: string

// README: file
import { deviceCodeCredential, fileCache } from '@mde-kit/auth'

const credential = deviceCodeCredential({
  tenantId,
  clientId,
  onDeviceCode: ({ message }) => console.error(message),
  cache: fileCache({ onWarning: ({ message, next }) => console.error(`${message} ${next}`) }),
})
// README: end

export { credential }
