import { createFlaws } from './flaws.ts'
import type { Flaw, Product } from './product.ts'
import { productCatalogue } from './product-catalogue.ts'
import type { ProductLine } from './product-line.ts'

/** A product beside the line of the catalogue that it comes from. */
export interface CataloguedProduct {
  readonly product: Product
  readonly line: ProductLine
}

const daysMs = 86_400_000
const firstCveNumber = 9_000_001

/**
 * The catalogue with its releases dated and their flaws numbered.
 *
 * @param flawDensity How many times the number of flaws of the catalogue there are.
 */
export function createProducts(startMs: number, flawDensity = 1): readonly CataloguedProduct[] {
  let nextNumber = firstCveNumber
  return productCatalogue.map((line) => {
    const fixes = line.releases.map(({ version, daysAgo, flaws }) => {
      const count = flaws * flawDensity
      const firstNumber = nextNumber
      nextNumber += count
      const releasedMs = startMs - daysAgo * daysMs
      return createFlaws({ title: line.title, parts: line.parts, version, count, firstNumber, releasedMs })
    })
    return { line, product: productOf(line, fixes, startMs) }
  })
}

function productOf(line: ProductLine, fixes: readonly (readonly Flaw[])[], startMs: number): Product {
  const { vendor, name, title, kind, programs = [] } = line
  const releases = line.releases.map(({ version, daysAgo, kb = null }, index) => ({
    version,
    releasedMs: startMs - daysAgo * daysMs,
    kb,
    fixes: fixes[index] ?? [],
    open: fixes.slice(index + 1).flat(),
  }))
  return { id: `${vendor}-_-${name}`, vendor, name, title, kind, releases, programs }
}
