import { fileURLToPath } from 'node:url'

/** The repository that this source file stands in. */
export const repositoryFolder = fileURLToPath(new URL('../../../../', import.meta.url))
