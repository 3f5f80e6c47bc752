declare const app: { tenantId: string; clientId: string; clientSecret: string }

// README: postgres
import { clientSecretCredential, postgresStore, storeCache } from '@mde-kit/auth'
import pg from 'pg'

const store = postgresStore(new pg.Pool({ connectionString: process.env['DATABASE_URL'] }))
await store.createTable() // or run postgresTableSql() in a migration
const cache = storeCache(store, { key: process.env['TOKEN_CACHE_KEY'] })
const credential = clientSecretCredential({ ...app, cache })
// README: end

export { credential }
