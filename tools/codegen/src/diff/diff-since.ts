import { readSpecs } from '../load/load-specs.ts'
import type { Api } from '../model/api.ts'
import { buildApi } from '../model/build-api.ts'
import { SpecError } from '../spec-error.ts'
import type { Change } from './change.ts'
import { compareApis } from './compare-apis.ts'
import { type PackageBumps, packageBumps } from './package-bumps.ts'
import { withSpecsAt } from './specs-at-commit.ts'

/** What changed in the specs, and the least bump of each package that it reaches. */
export interface SpecDiff {
  readonly changes: readonly Change[]
  readonly packages: PackageBumps
}

/**
 * Compares the specs of a commit with those in a folder.
 *
 * @throws {@link SpecError} The specs in the folder are malformed. Those of the commit may break younger rules.
 * @throws {@link GitError} The folder is in no git repository, or the commit has no such specs.
 */
export function diffSince(specsFolder: string, commit: string): Promise<SpecDiff> {
  return withSpecsAt(specsFolder, commit, (before) =>
    diff(earlierApi(before, commit), currentApi(specsFolder)),
  )
}

/** Compares nothing with the specs in a folder: what a first release brings. */
export function diffSinceNothing(specsFolder: string): SpecDiff {
  return diff(nothing, currentApi(specsFolder))
}

const nothing: Api = {
  operations: [],
  resources: [],
  catalogues: { permissions: {}, clouds: {}, serviceErrors: {}, entraErrors: {}, huntingTables: {} },
  document: { components: { schemas: {} } },
}

function diff(before: Api, after: Api): SpecDiff {
  const changes = compareApis(before, after)
  return { changes, packages: packageBumps(before, after, changes) }
}

function earlierApi(folder: string, commit: string): Api {
  try {
    return buildApi(readSpecs(folder).specs)
  } catch (cause) {
    throw new Error(`The specs of ${commit.slice(0, 12)} are too old to be read: ${String(cause)}`, { cause })
  }
}

function currentApi(folder: string): Api {
  const { specs, findings } = readSpecs(folder)
  if (findings.length > 0) throw new SpecError(findings, folder)
  return buildApi(specs)
}
