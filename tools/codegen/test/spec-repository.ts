import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { golden } from './spec-copy.ts'

/** A git repository with the small spec in `specs/`, in one commit. */
export interface SpecRepository {
  readonly folder: string
  readonly specs: string
  write(path: string, text: string): void
  edit(path: string, find: string, replace: string): void
  /** Commits everything. @returns The commit. */
  commit(message: string): string
  git(...args: readonly string[]): string
}

const settings = ['user.name=Test', 'user.email=test@example.com', 'commit.gpgsign=false'].flatMap((one) => [
  '-c',
  one,
])

/** Makes such a repository in a temporary folder, until the test is over. */
export function specRepository(files: Readonly<Record<string, string>> = {}): SpecRepository {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'mde-kit-repository-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...settings, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
  const repository: SpecRepository = {
    folder,
    specs: join(folder, 'specs'),
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    edit(path, find, replace) {
      const before = readFileSync(join(folder, path), 'utf8')
      if (!before.includes(find)) throw new Error(`${path} does not hold: ${find}`)
      writeFileSync(
        join(folder, path),
        before.replace(find, () => replace),
      )
    },
    commit(message) {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD').trim()
    },
    git,
  }
  git('init', '--quiet', '--initial-branch=main')
  cpSync(golden, repository.specs, { recursive: true })
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  repository.commit('Start')
  return repository
}
