import { conversionFunctions } from '../expressions/functions/conversion.ts'
import { compileExpression } from '../expressions/compile-expression.ts'
import { textReader } from '../expressions/operand.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { type KqlType, missing, type Value } from '../values/value.ts'
import { type CompileOperator, parametersOf, passing } from './operator.ts'
import { createTextScanner, type TextPart } from './text-scanner.ts'

/** `parse`: columns out of a text, by what stands between them. Where the text is otherwise, they are empty. */
export const parse: CompileOperator = (call) => parsing(call, { keepsOthers: true })

/** `parse-where`: the same, and texts that are otherwise drop out. */
export const parseWhere: CompileOperator = (call) => parsing(call, { keepsOthers: false })

function parsing(
  { node, scope, output, sink }: Parameters<CompileOperator>[0],
  { keepsOthers }: { keepsOthers: boolean },
) {
  const kind = parametersOf(node, ['kind']).get('kind') ?? 'simple'
  if (kind !== 'simple' && kind !== 'relaxed') throw new NotImitatedError(`parse with kind=${kind}`, node)
  const read = textReader(compileExpression(node.child('Expression'), scope))
  const parts = node.list('Patterns').map(partOf)
  const names = parts.flatMap((part) => (part.kind === 'column' ? [part] : []))
  const scan = createTextScanner(parts, node)
  const places = output.map((column) => ({
    parsed: names.findIndex(({ name }) => name === column.name),
    input: scope.columns.findIndex(({ name }) => name === column.name),
    type: column.type,
  }))
  /** In a strict parse, one value of the wrong type is enough for none to be taken. */
  const valuesOf = (text: string): readonly Value[] | undefined => {
    const texts = scan(text)
    if (!texts) return undefined
    const values = names.map(({ type }, index) => converted(texts[index] ?? '', type))
    const isStrict = kind === 'simple'
    return isStrict && values.some((value) => value === null) ? undefined : values
  }
  return passing(sink, (row) => {
    const values = valuesOf(read(row))
    if (!values && !keepsOthers) return true
    return sink.push(
      places.map(({ parsed, input, type }) =>
        parsed < 0 ? (row[input] ?? missing(type)) : (values?.[parsed] ?? missing(type)),
      ),
    )
  })
}

function partOf(node: SyntaxNode): TextPart {
  switch (node.kind) {
    case 'StarExpression':
      return { kind: 'star' }
    case 'StringLiteralExpression':
      return { kind: 'text', text: String(node.literal) }
    case 'NameDeclaration':
      return { kind: 'column', name: node.name ?? '', type: 'string' }
    case 'NameAndTypeDeclaration':
      return { kind: 'column', name: node.child('Name').name ?? '', type: node.child('Name').type }
  }
  throw new NotImitatedError(`'${node.text.slice(0, 40)}' in parse`, node)
}

const converters: Readonly<Record<Exclude<KqlType, 'string'>, keyof typeof conversionFunctions>> = {
  bool: 'tobool',
  datetime: 'todatetime',
  dynamic: 'todynamic',
  guid: 'toguid',
  int: 'toint',
  long: 'tolong',
  real: 'toreal',
  timespan: 'totimespan',
}

function converted(text: string, type: KqlType): Value {
  if (type === 'string') return text
  // Elsewhere 1.5 converts to 1; here it is none, since the service looks for digits alone.
  if ((type === 'long' || type === 'int') && !/^\s*[+-]?\d+\s*$/.test(text)) return null
  const operand = { type: 'string', evaluate: () => text, isConstant: true } as const
  return conversionFunctions[converters[type]]({ operands: [operand], type, now: '' }).evaluate([])
}
