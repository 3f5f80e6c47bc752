import MagicString from 'magic-string'
import type { Plugin } from 'rolldown'
import type { ESTree } from 'rolldown/utils'

/** Shorter objects are read as fast as they stand. */
const worthIt = 200

/**
 * Writes the constants of generated files as `JSON.parse('…')`, which JavaScript engines read in half the time of an
 * object written out. A bundler still drops those that nothing uses.
 */
export function tablesAsJson(): Plugin {
  return {
    name: 'tables-as-json',
    transform: {
      filter: { id: /\.gen\.ts$/ },
      handler(code) {
        const text = new MagicString(code)
        for (const statement of this.parse(code, { lang: 'ts' }).body) {
          if (statement.type !== 'ExportNamedDeclaration') continue
          if (statement.declaration?.type !== 'VariableDeclaration') continue
          for (const { init } of statement.declaration.declarations) {
            const data = init === null || init.end - init.start < worthIt ? undefined : dataOf(init)
            if (init === null || data === undefined) continue
            text.overwrite(
              init.start,
              init.end,
              `/* @__PURE__ */ JSON.parse(${quoted(JSON.stringify(data))})`,
            )
          }
        }
        return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null
      },
    },
  }
}

type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data }

/** What an expression stands for, where it is nothing but data. */
function dataOf(node: ESTree.Expression): Data | undefined {
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') return dataOf(node.expression)
  if (node.type === 'Literal') return isPlain(node.value) ? node.value : undefined
  if (node.type === 'ObjectExpression') return recordOf(node.properties)
  if (node.type !== 'ArrayExpression') return undefined
  const items = node.elements.map((item) =>
    item === null || item.type === 'SpreadElement' ? undefined : dataOf(item),
  )
  return items.every((item) => item !== undefined) ? items : undefined
}

function recordOf(properties: readonly ESTree.ObjectPropertyKind[]): Data | undefined {
  const record: Record<string, Data> = {}
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed || property.shorthand) return undefined
    const name = nameOf(property.key)
    const value = dataOf(property.value)
    if (name === undefined || value === undefined) return undefined
    record[name] = value
  }
  return record
}

function nameOf(key: ESTree.PropertyKey): string | undefined {
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : undefined
}

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** JSON between backticks, which it hardly ever holds: between quotes, each of its own would need a backslash. */
const quoted = (json: string) =>
  `\`${json.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``
