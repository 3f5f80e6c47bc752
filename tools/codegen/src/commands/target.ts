import { statSync } from 'node:fs'
import { folderLayout } from '../layout/folder-layout.ts'
import { type Layout, repositoryLayout } from '../layout/layout.ts'
import { defaultSpecsFolder, repositoryFolder } from './specs-folder.ts'
import { UsageError } from './usage-error.ts'

/** What is generated from, where it goes, and how it lies there. */
export interface Target {
  readonly specs: string
  readonly out: string
  readonly layout: Layout
  /** Whether it is this repository, where git keeps what is overwritten. */
  readonly isRepository: boolean
}

/** Options that name a target, for `parseArgs`. */
export const targetOptions = {
  specs: { type: 'string' },
  out: { type: 'string' },
  'import-extension': { type: 'string', default: 'js' },
} as const

/**
 * Makes a target of options: the folder given, or the repository that this program is part of.
 *
 * @throws {@link UsageError} There is no such repository, as where the package was installed; or a value cannot be.
 */
export function readTarget(values: {
  readonly specs?: string
  readonly out?: string
  readonly 'import-extension': string
}): Target {
  const importExtension = values['import-extension']
  if (importExtension !== 'js' && importExtension !== 'ts')
    throw new UsageError(`--import-extension is js or ts, not ${importExtension}.`)
  if (values.specs === '') throw new UsageError('--specs is empty.')
  if (values.out !== undefined)
    return {
      specs: values.specs ?? defaultSpecsFolder(),
      out: checkedFolder(values.out),
      layout: folderLayout({ importExtension }),
      isRepository: false,
    }
  const repository = repositoryFolder()
  if (repository === undefined) throw new UsageError('--out is needed: the folder to generate into.')
  return {
    specs: values.specs ?? defaultSpecsFolder(),
    out: repository,
    layout: repositoryLayout,
    isRepository: true,
  }
}

/** A variable that was never set would make an empty text of it, and that is the folder one stands in. */
function checkedFolder(out: string): string {
  if (out === '') throw new UsageError('--out is empty. For the folder you stand in, write --out .')
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`--out is ${out}, which is no folder.`)
  return out
}
