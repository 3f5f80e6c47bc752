import type { Machine } from '@mde-kit/contract'
import type { Product } from '../../world/software/product.ts'

/** Files and registry keys by which a program is found on a device. */
export function tracesOf(
  { osPlatform = '' }: Machine,
  { kind, vendor, name, title }: Product,
): { diskPaths: string[]; registryPaths: string[] } {
  if (kind === 'OS') return { diskPaths: [], registryPaths: [] }
  if (osPlatform === 'Linux') return { diskPaths: [`/usr/bin/${name}`], registryPaths: [] }
  if (osPlatform === 'macOS') return { diskPaths: [`/Applications/${title}.app`], registryPaths: [] }
  return {
    diskPaths: [`C:\\Program Files\\${vendor}\\${title}\\${name}.exe`],
    registryPaths: [`HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${title}`],
  }
}
