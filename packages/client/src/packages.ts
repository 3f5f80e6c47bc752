export {
  type CollectedPackage,
  createPackagesClient,
  createPackagesResource,
  type PackageOptions,
  type PackagesResource,
} from './files-out/create-packages.ts'
export type { LinkedFile } from './files-out/linked-file.ts'
export type { SavedFile } from './files-out/save-file.ts'
export type { IfPending } from './actions/start-once.ts'
export { FileReplacedError } from './errors/file-replaced-error.ts'
export { FileRefusedError } from './errors/file-refused-error.ts'
