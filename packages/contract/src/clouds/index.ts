export { clouds } from '../generated/clouds.gen.ts'
export type { Cloud, CloudName } from './cloud.ts'
export { type CloudChoice, type ResolvedCloud, resolveCloud } from './resolve-cloud.ts'
export { isLoopbackHost, secureOrigin } from './secure-origin.ts'
