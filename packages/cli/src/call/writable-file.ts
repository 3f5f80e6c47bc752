import { access, constants, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Makes sure that a file can be written, before anything is done to fill it: what an hour of waiting brought must not be
 * lost to a folder that is not there.
 *
 * @throws {@link ConfigError} It cannot; says why.
 */
export async function checkWritable(path: string, flag: string): Promise<void> {
  const folder = dirname(resolve(path))
  const refuse = (why: string, cause?: unknown) =>
    new ConfigError(`${flag} ${path} cannot be written: ${why}.`, {
      next: 'Name a file in a folder that exists and is yours to write to.',
      cause,
    })
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory()) throw refuse('it is a folder')
  if (there !== undefined && !there.isFile()) return
  const parent = await stat(folder).catch((cause: unknown) => {
    throw refuse(`there is no folder ${folder}`, cause)
  })
  if (!parent.isDirectory()) throw refuse(`${folder} is no folder`)
  await access(folder, constants.W_OK).catch((cause: unknown) => {
    throw refuse(`the folder ${folder} is not yours to write to`, cause)
  })
}
