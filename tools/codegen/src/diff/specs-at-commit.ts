import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { git, GitError, placeInRepository } from './git.ts'

/**
 * Puts the specs of a commit into a folder of their own for as long as the work takes.
 *
 * @throws {@link GitError} The commit has no specs at that place.
 */
export async function withSpecsAt<T>(
  specsFolder: string,
  commit: string,
  work: (folder: string) => T | Promise<T>,
): Promise<T> {
  const { root, prefix } = placeInRepository(specsFolder)
  const paths = git(root, 'ls-tree', '-r', '--name-only', '-z', commit, '--', prefix)
    .split('\0')
    .filter((path) => path.endsWith('.yaml'))
  if (paths.length === 0) throw new GitError(`The commit ${commit.slice(0, 12)} has no specs in ${prefix}.`)
  const folder = mkdtempSync(join(tmpdir(), 'mde-kit-specs-'))
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), git(root, 'show', `${commit}:${path}`))
    }
    return await work(join(folder, prefix))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
