import type { Bump } from '../diff/change.ts'
import type { PublicPackage } from './public-packages.ts'

/** The bump that a change asks of a package: before 1.0 a minor release may break, as docs/stability.md says. */
export function leastBump(bump: Bump, { version }: PublicPackage): Bump {
  return bump === 'major' && version.startsWith('0.') ? 'minor' : bump
}
