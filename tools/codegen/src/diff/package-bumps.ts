import { isDeepStrictEqual } from 'node:util'
import { emitClientResources } from '../emit/client-resources.ts'
import type { Api } from '../model/api.ts'
import { type Bump, type Change, largestBump } from './change.ts'

/** The least bump of each package that a spec change reaches. Packages it does not reach are left out. */
export type PackageBumps = ReadonlyMap<string, Bump>

/**
 * Which packages a spec change reaches, and how far:
 *
 * - `contract` and `codegen` hold the whole of the specs, so that every change reaches them.
 * - `client` has the methods: what changes them, and what breaks a type that they take or give back.
 * - `emulator` answers, refuses and throttles by the operations; schemas and catalogues do not change what it does.
 */
export function packageBumps(before: Api, after: Api, changes: readonly Change[]): PackageBumps {
  const of = (wanted: (change: Change) => boolean) =>
    largestBump(changes.filter(wanted).map(({ bump }) => bump))
  const all = of(() => true)
  const methods = isDeepStrictEqual(emitClientResources(before), emitClientResources(after))
    ? undefined
    : (of(({ area }) => area === 'operations') ?? 'patch')
  const brokenTypes = of(({ area, bump }) => bump === 'major' && area !== 'catalogues')
  const bumps: Readonly<Record<string, Bump | undefined>> = {
    '@mde-kit/contract': all,
    '@mde-kit/client': brokenTypes ?? methods,
    '@mde-kit/codegen': all,
    '@mde-kit/emulator': of(({ area }) => area === 'operations'),
  }
  return new Map(Object.entries(bumps).flatMap(([name, bump]) => (bump ? [[name, bump] as const] : [])))
}
