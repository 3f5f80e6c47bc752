import { bundlePackage } from './bundle-package.ts'
import { removeStale } from './remove-stale.ts'

// Bundles the package in the current folder, next to the declarations that the compiler has written.
const folder = process.cwd()
removeStale(folder, await bundlePackage(folder))
