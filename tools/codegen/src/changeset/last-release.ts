import { git, GitError } from '../diff/git.ts'
import { optionalTextAt } from '../model/read.ts'
import type { PublicPackage } from './public-packages.ts'

/** The commit that gave a package its version, or why there is none to be found. */
export type LastRelease =
  | { readonly kind: 'commit'; readonly commit: string }
  /** The version was raised and not committed yet: the release is being made right now. */
  | { readonly kind: 'now' }
  | { readonly kind: 'unknown'; readonly why: string }

/**
 * Finds where a package was last released: the last commit that changed the version in its manifest. Changesets
 * gather from one release to the next, so what is pending has to cover all that changed since then; the branch that
 * a change came on does not matter, and a push to the default branch is judged as a pull request is.
 */
export function lastRelease(root: string, { manifest, version }: PublicPackage): LastRelease {
  try {
    // The oldest commit of a shallow clone seems to add every file, versions included.
    if (git(root, 'rev-parse', '--is-shallow-repository').trim() === 'true')
      return { kind: 'unknown', why: 'the clone is shallow; fetch the whole history (fetch-depth: 0)' }
    if (versionAt(root, manifest) !== version) return { kind: 'now' }
    const commit = git(root, 'log', '-1', '--format=%H', '-G"version":', '--', manifest).trim()
    return commit ? { kind: 'commit', commit } : { kind: 'unknown', why: `no commit has ${manifest}` }
  } catch (error) {
    if (error instanceof GitError) return { kind: 'unknown', why: error.message }
    throw error
  }
}

function versionAt(root: string, manifest: string): string {
  return optionalTextAt(JSON.parse(git(root, 'show', `HEAD:${manifest}`)), 'version')
}
