// README: chain
import { chainedCredential, credentialFromEnv, managedIdentityCredential } from '@mde-kit/auth'

export const credential = chainedCredential([
  { name: 'environment', credential: () => credentialFromEnv(process.env).credential },
  { name: 'managed identity', credential: managedIdentityCredential({ timeoutMs: 2_000 }) },
])
// README: end
