import type { Machine } from '@mde-kit/contract'
import { createRandom } from '../random.ts'
import type { CataloguedProduct } from './create-products.ts'
import type { Product, Release } from './product.ts'

/** One product in one version on one device. */
export interface Installation {
  readonly product: Product
  readonly release: Release
  /** In full, with the build number of the device for an operating system of Microsoft. */
  readonly version: string
}

/** How many releases a device is behind, by its exposure level. One that is not onboarded has the level None. */
const lags: Readonly<Record<string, readonly (readonly [lag: number, weight: number])[]>> = {
  Low: [
    [0, 12],
    [1, 3],
  ],
  Medium: [
    [0, 6],
    [1, 5],
    [2, 2],
  ],
  High: [
    [0, 1],
    [1, 4],
    [2, 5],
    [3, 3],
    [4, 1],
  ],
}

/** What is installed on a device. It follows from the id of the device; one that is not onboarded tells of nothing. */
export function installationsOn(
  machine: Machine,
  catalogue: readonly CataloguedProduct[],
): readonly Installation[] {
  const { id, osPlatform = '', osBuild, exposureLevel } = machine
  const lag = lags[exposureLevel ?? '']
  if (lag === undefined) return []
  return catalogue.flatMap(({ line, product }) => {
    if (!line.platforms.includes(osPlatform)) return []
    const random = createRandom(`${id}/${product.id}`)
    if (!random.chance(line.share)) return []
    const behind = line.isRolledOut === true ? 0 : random.weighted(lag)
    const release = product.releases.at(-1 - Math.min(behind, product.releases.length - 1))
    if (release === undefined) return []
    const isBuild = product.kind === 'OS' && product.vendor === 'microsoft'
    const version = isBuild ? `10.0.${osBuild}.${release.version}` : release.version
    return [{ product, release, version }]
  })
}
