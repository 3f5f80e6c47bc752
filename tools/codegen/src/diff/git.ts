import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Git could not do what was asked; the message says what, and is about how the program was called. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** Runs git in a folder. @returns What it printed. @throws {@link GitError} With what git said. */
export function git(folder: string, ...args: readonly string[]): string {
  if (!existsSync(folder)) throw new GitError(`There is no folder ${folder}.`)
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    })
  } catch (cause) {
    // Null where git itself could not be started.
    const stderr = cause instanceof Error && 'stderr' in cause ? cause.stderr : null
    const said = String(stderr ?? cause).trim()
    throw new GitError(`git ${args[0]} failed: ${said.split('\n')[0]}`, { cause })
  }
}

/** The commit that a ref names. @throws {@link GitError} No commit has that name. */
export function commitOf(folder: string, ref: string): string {
  try {
    return git(folder, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`).trim()
  } catch (cause) {
    placeInRepository(folder) // where there is no repository, this says so
    throw new GitError(`'${ref}' names no commit of the repository around ${folder}.`, { cause })
  }
}

/** The root of the repository that a folder is in, and the way from there: `specs/`. */
export function placeInRepository(folder: string): { readonly root: string; readonly prefix: string } {
  return {
    root: git(folder, 'rev-parse', '--show-toplevel').trim(),
    prefix: git(folder, 'rev-parse', '--show-prefix').trim(),
  }
}

/**
 * Where the work at hand left the default branch: the merge-base with `origin/HEAD`, `origin/main` or `main`, whichever
 * there is first, and HEAD where there is none. On the default branch itself that is what was last pushed.
 */
export function forkPoint(folder: string): string {
  for (const branch of ['origin/HEAD', 'origin/main', 'main'])
    try {
      return git(folder, 'merge-base', 'HEAD', branch).trim()
    } catch (error) {
      if (!(error instanceof GitError)) throw error
    }
  return commitOf(folder, 'HEAD')
}
