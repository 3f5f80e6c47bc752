import type { Finding } from '../spec-error.ts'
import { escapePointer, type YamlFile } from './yaml-file.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A merged document that still knows which file each part came from. */
export interface Merged {
  readonly document: JsonObject
  readonly findings: readonly Finding[]
  /** Names the file, the pointer inside it and the line for a pointer into the merged document. */
  readonly locate: (pointer: string) => Pick<Finding, 'file' | 'pointer' | 'line'>
}

/**
 * Puts the paths and components of every resource file into the root document.
 * A path or component that stands in two files is reported, not overwritten.
 */
export function mergeFiles(root: YamlFile, resources: readonly YamlFile[]): Merged {
  const findings: Finding[] = []
  const owners = new Map<string, YamlFile>()
  const paths: Record<string, unknown> = {}
  const components: Record<string, Record<string, unknown>> = {}

  const claim = (pointer: string, file: YamlFile): boolean => {
    const owner = owners.get(pointer)
    if (owner) {
      findings.push({
        file: file.path,
        pointer,
        line: file.lineOf(pointer),
        expected: 'a name that no other spec file uses',
        actual: `also in specs/${owner.path}`,
      })
      return false
    }
    owners.set(pointer, file)
    return true
  }

  for (const file of [root, ...resources]) {
    if (!isJsonObject(file.value)) {
      findings.push({
        file: file.path,
        pointer: '',
        line: 1,
        expected: 'a mapping',
        actual: JSON.stringify(file.value),
      })
      continue
    }
    if (file !== root)
      for (const key of Object.keys(file.value))
        if (key !== 'paths' && key !== 'components')
          findings.push({
            file: file.path,
            pointer: `/${key}`,
            line: file.lineOf(`/${key}`),
            expected: 'only paths and components in a resource file',
            actual: key,
          })
    for (const [path, item] of entries(file.value['paths']))
      if (claim(`/paths/${escapePointer(path)}`, file)) paths[path] = item
    for (const [section, members] of entries(file.value['components']))
      for (const [name, member] of entries(members))
        if (claim(`/components/${section}/${escapePointer(name)}`, file))
          (components[section] ??= {})[name] = member
  }

  const rootValue = isJsonObject(root.value) ? root.value : {}
  return {
    document: { ...rootValue, paths, components },
    findings,
    locate(pointer) {
      const owner = ownerOf(pointer, owners) ?? root
      return { file: owner.path, pointer, line: owner.lineOf(pointer) }
    },
  }
}

function entries(value: unknown): [string, unknown][] {
  return isJsonObject(value) ? Object.entries(value) : []
}

function ownerOf(pointer: string, owners: ReadonlyMap<string, YamlFile>): YamlFile | undefined {
  const parts = pointer.split('/')
  return owners.get(parts.slice(0, 3).join('/')) ?? owners.get(parts.slice(0, 4).join('/'))
}
