import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Plugin } from 'rolldown'

const mark = '?copy-for='

/**
 * Copies a file that is one of many entries into a bundle that imports it. Shared, each would be a file to load, and
 * who wants all of them would load as many. Such files hold functions and data, nothing that must be there once.
 */
export function copyOfMany(files: readonly string[]): Plugin {
  const ofMany = new Set(files)
  return {
    name: 'copy-of-many',
    resolveId(path, importer, { kind }) {
      if (importer === undefined || !path.startsWith('.') || kind !== 'import-statement') return null
      const file = resolve(dirname(importer), path)
      return ofMany.has(file) ? `${file}${mark}${basename(importer)}` : null
    },
    load(id) {
      const [file = '', importer] = id.split(mark)
      return importer === undefined ? null : { code: readFileSync(file, 'utf8'), moduleType: 'ts' }
    },
  }
}
