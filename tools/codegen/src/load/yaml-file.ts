import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { SpecError } from '../spec-error.ts'

/** One parsed file, able to say on which line a JSON pointer stands. */
export interface YamlFile {
  /** Path relative to the specs folder, with forward slashes. */
  readonly path: string
  readonly value: unknown
  lineOf(pointer: string): number | undefined
}

/** Reads one YAML file. @throws {@link SpecError} It is not there, is no valid YAML, or a key stands twice. */
export function readYamlFile(specsFolder: string, path: string): YamlFile {
  const place = join(specsFolder, path)
  if (!existsSync(place))
    throw new SpecError(
      [{ file: path, pointer: '', line: undefined, expected: 'a file', actual: 'missing' }],
      specsFolder,
    )
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(place, 'utf8'), { lineCounter: counter, uniqueKeys: true })
  const mistakes = mistakesIn(document)
  if (mistakes.length > 0)
    throw new SpecError(
      mistakes.map(({ offset, expected, actual }) => ({
        file: path,
        pointer: pointerAt(document, offset),
        line: counter.linePos(offset).line,
        expected,
        actual,
      })),
      specsFolder,
    )
  return {
    path,
    value: document.toJS(),
    lineOf(pointer) {
      if (pointer === '') return 1
      const offset = offsetOf(document, pointerKeys(pointer))
      return offset === undefined ? undefined : counter.linePos(offset).line
    },
  }
}

interface Mistake {
  readonly offset: number
  readonly expected: string
  readonly actual: string
}

/** Keys that stand twice, aliases of nothing, and the first of whatever else is wrong: the rest follows from it. */
function mistakesIn(document: Document.Parsed): Mistake[] {
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  const [other] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
  const mistakes: Mistake[] = repeated.map(({ pos: [offset] }) => ({
    offset,
    expected: 'each key once',
    actual: 'the same key again',
  }))
  if (other)
    mistakes.push({
      offset: other.pos[0],
      expected: 'valid YAML',
      // Less the place, which the finding has, and the excerpt below it.
      actual: other.message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? other.code,
    })
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined)
        mistakes.push({
          offset: alias.range?.[0] ?? 0,
          expected: 'an anchor before its alias',
          actual: `*${alias.source}, which is anchored nowhere`,
        })
    },
  })
  return mistakes
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

/** Pointer to the innermost key that stands at or around an offset. */
function pointerAt(document: Document.Parsed, offset: number): string {
  let node: unknown = document.contents
  let pointer = ''
  for (;;) {
    const child = childAt(node, offset)
    if (!child) return pointer
    pointer += `/${escapePointer(child.key)}`
    node = child.node
  }
}

function childAt(node: unknown, offset: number): { key: string; node: unknown } | undefined {
  const covers = (start: unknown, end: unknown) =>
    isNode(start) && (start.range?.[0] ?? Infinity) <= offset && offset < lastOffset(end, start)
  if (isSeq(node)) {
    const index = node.items.findIndex((item) => covers(item, item))
    return index < 0 ? undefined : { key: String(index), node: node.items[index] }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key, value }) => covers(key, value))
  return pair && isScalar(pair.key) ? { key: String(pair.key.value), node: pair.value } : undefined
}

/** Where a node ends; without one, where its key does. */
function lastOffset(node: unknown, key: unknown): number {
  return (isNode(node) ? node : isNode(key) ? key : undefined)?.range?.[1] ?? -1
}
