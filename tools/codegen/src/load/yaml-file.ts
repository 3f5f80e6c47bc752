import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { SpecError } from '../spec-error.ts'

/** One parsed file, able to say on which line a JSON pointer stands. */
export interface YamlFile {
  /** Path relative to the specs folder, with forward slashes. */
  readonly path: string
  readonly value: unknown
  lineOf(pointer: string): number | undefined
}

/** Reads one YAML file. @throws {@link SpecError} It is no valid YAML, or a key stands twice. */
export function readYamlFile(specsFolder: string, path: string): YamlFile {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(join(specsFolder, path), 'utf8'), {
    lineCounter: counter,
    uniqueKeys: true,
  })
  if (document.errors.length > 0)
    throw new SpecError(
      document.errors.map((error) => ({
        file: path,
        pointer: '',
        line: error.linePos?.[0].line,
        expected: 'valid YAML with unique keys',
        actual: error.message.split('\n')[0] ?? error.code,
      })),
    )
  return {
    path,
    value: document.toJS(),
    lineOf(pointer) {
      const offset = offsetOf(document, pointerKeys(pointer))
      return offset === undefined ? undefined : counter.linePos(offset).line
    },
  }
}

/** Escapes one key for a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** Splits a JSON pointer into its keys. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Offset of the deepest existing node on the way to a pointer, so that a missing key still points near. */
function offsetOf(document: Document.Parsed, keys: readonly string[]): number | undefined {
  let node: unknown = document.contents
  let offset: number | undefined
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      if (!pair) break
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0]
      node = pair.value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)]
      if (!isNode(item)) break
      if (item.range) offset = item.range[0]
      node = item
    } else break
  }
  return offset
}
