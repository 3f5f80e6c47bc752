export { noPostgres } from './no-postgres.ts'
export { type Postgres, startPostgres } from './postgres.ts'
export { noRedis, type Redis, startRedis } from './redis.ts'
