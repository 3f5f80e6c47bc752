declare const tenantId: string
declare const clientId: string

// README: chain
import {
  chainedCredential,
  credentialFromEnv,
  fileCache,
  managedIdentityCredential,
  savedSessionCredential,
} from '@mde-kit/auth'

export const credential = chainedCredential([
  { name: 'environment', credential: () => credentialFromEnv(process.env).credential },
  { name: 'file cache', credential: savedSessionCredential({ tenantId, clientId, cache: fileCache() }) },
  { name: 'managed identity', credential: managedIdentityCredential({ timeoutMs: 2_000 }) },
])
// README: end
