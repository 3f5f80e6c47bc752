import pg from 'pg'
import { fileCache } from '../../src/cache/file-cache.ts'
import { type PersistentCache, storeCache } from '../../src/cache/persistent-cache.ts'
import { postgresStore } from '../../src/cache/postgres-store.ts'
import { createCredential, type CredentialConfig } from '../../src/create-credential.ts'
import type { Credential } from '../../src/credential.ts'
import { clientId, tenantId } from './fake-token-endpoint.ts'

/** Where a process keeps its tokens. */
export type CachePlace =
  | { readonly kind: 'file'; readonly folder: string; readonly key?: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly key?: string }

/** One call of `getToken` in a process. */
export interface CacheTask {
  readonly authorityHost: string
  readonly flow: 'client-secret' | 'password' | 'auth-code'
  readonly place: CachePlace
  /** How far the clock of the credential is ahead. */
  readonly aheadMs: number
}

/** Makes the credential of a task. `clock` is read at each call, so that one credential can live through several. */
export function credentialOf(
  { authorityHost, flow, place }: CacheTask,
  clock: { aheadMs: number },
  options: {
    readonly authorize: (url: string) => Promise<string>
    readonly onWarning: (warning: Error) => void
  },
): Credential {
  const app = { tenantId, clientId, authorityHost, cache: openPlace(place, options.onWarning) }
  const now = () => Date.now() + clock.aheadMs
  const configs: Record<CacheTask['flow'], CredentialConfig> = {
    'client-secret': { flow: 'client-secret', ...app, now, clientSecret: 's3cret' },
    password: { flow: 'password', ...app, now, username: 'ann@contoso.com', password: 'pass' },
    'auth-code': {
      flow: 'auth-code',
      ...app,
      now,
      redirectUri: 'http://localhost',
      authorize: options.authorize,
    },
  }
  return createCredential(configs[flow])
}

function openPlace(place: CachePlace, onWarning: (warning: Error) => void): PersistentCache {
  const options = { onWarning, ...(place.key === undefined ? {} : { key: place.key }) }
  if (place.kind === 'file') return fileCache({ folder: place.folder, keyring: 'never', ...options })
  const pool = new pg.Pool({ connectionString: place.url })
  pool.on('error', () => undefined) // the server stops before the process does
  return storeCache(postgresStore(pool), options)
}
