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
 * Puts the paths, components and tags of every resource file into the root document.
 * A path, component or tag that stands in two files is reported, not overwritten.
 */
export function mergeFiles(root: YamlFile, resources: readonly YamlFile[]): Merged {
  const findings: Finding[] = []
  const owners = new Map<string, YamlFile>()
  const paths: Record<string, unknown> = {}
  const components: Record<string, Record<string, unknown>> = {}
  const tags: unknown[] = []
  const tagPlaces: { file: YamlFile; pointer: string }[] = []

  const claim = (name: string, file: YamlFile, pointer = name): boolean => {
    const owner = owners.get(name)
    if (owner) {
      findings.push({
        ...place(file, pointer),
        expected: 'a name that no other spec file uses',
        actual: `also in ${owner.path}`,
      })
      return false
    }
    owners.set(name, file)
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
        if (!partsOfResource.includes(key))
          findings.push({
            ...place(file, `/${key}`),
            expected: `only ${partsOfResource.join(', ')} in a resource file`,
            actual: key,
          })
    for (const [index, tag] of listed(file.value['tags']).entries())
      if (claim(`/tags/${nameOf(tag)}`, file, `/tags/${index}`)) {
        tagPlaces.push({ file, pointer: `/tags/${index}` })
        tags.push(tag)
      }
    for (const [path, item] of entries(file.value['paths']))
      if (claim(`/paths/${escapePointer(path)}`, file)) paths[path] = item
    for (const [section, members] of entries(file.value['components']))
      for (const [name, member] of entries(members))
        if (claim(`/components/${section}/${escapePointer(name)}`, file))
          (components[section] ??= {})[name] = member
  }

  const rootValue = isJsonObject(root.value) ? root.value : {}
  return {
    document: { ...rootValue, tags, paths, components },
    findings,
    locate(pointer) {
      const [, index, rest = ''] = /^\/tags\/(\d+)(.*)/.exec(pointer) ?? []
      const tag = index === undefined ? undefined : tagPlaces[Number(index)]
      if (tag) return place(tag.file, tag.pointer + rest)
      return place(ownerOf(pointer, owners) ?? root, pointer)
    },
  }
}

function place(file: YamlFile, pointer: string): Pick<Finding, 'file' | 'pointer' | 'line'> {
  return { file: file.path, pointer, line: file.lineOf(pointer) }
}

const partsOfResource = ['tags', 'paths', 'components']

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function nameOf(tag: unknown): string {
  return isJsonObject(tag) ? String(tag['name']) : String(tag)
}

function entries(value: unknown): [string, unknown][] {
  return isJsonObject(value) ? Object.entries(value) : []
}

function ownerOf(pointer: string, owners: ReadonlyMap<string, YamlFile>): YamlFile | undefined {
  const parts = pointer.split('/')
  return owners.get(parts.slice(0, 3).join('/')) ?? owners.get(parts.slice(0, 4).join('/'))
}
