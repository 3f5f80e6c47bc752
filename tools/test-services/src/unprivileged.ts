import { execFileSync } from 'node:child_process'

/** A user that a server may run as. */
export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/**
 * Whom to run a server as: PostgreSQL refuses to be run by root.
 *
 * @returns undefined where this process is not root's, so that nothing needs to change.
 */
export function unprivileged(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => idOf(flag, name))
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  return undefined
}

function idOf(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}
