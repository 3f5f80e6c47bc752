import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isMap, parseDocument, type YAMLMap } from 'yaml'

/** Adds paths and components to a spec file, or makes the file; comments and everything else in it stay. */
export function addToSpec(file: string, addition: string): void {
  if (!existsSync(file)) {
    writeFileSync(file, addition)
    return
  }
  const spec = parseDocument(readFileSync(file, 'utf8'))
  const [into, from] = [spec.contents, parseDocument(addition).contents]
  if (!isMap(into) || !isMap(from)) throw new TypeError(`${file} is no mapping`)
  merge(into, from)
  writeFileSync(file, spec.toString({ lineWidth: 0 }))
}

function merge(into: YAMLMap, from: YAMLMap): void {
  for (const pair of from.items) {
    const existing = into.get(pair.key)
    if (isMap(existing) && isMap(pair.value)) merge(existing, pair.value)
    else into.add(pair)
  }
}
