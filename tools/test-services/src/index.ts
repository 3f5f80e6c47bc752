export { noPostgres } from './no-postgres.ts'
export { type Postgres, startPostgres } from './postgres.ts'
