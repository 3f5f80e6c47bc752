declare const tenantId: string
declare const clientId: string

// README: chain
import * as auth from '@mde-kit/auth'

const session = auth.savedSessionCredential({ tenantId, clientId, cache: auth.fileCache() })
export const credential = auth.chainedCredential([
  { name: 'environment', credential: () => auth.credentialFromEnv(process.env).credential },
  { name: 'file cache', credential: session },
  { name: 'managed identity', credential: auth.managedIdentityCredential({ timeoutMs: 2_000 }) },
])
// README: end
