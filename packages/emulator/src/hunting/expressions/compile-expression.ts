import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { textOf } from '../values/text-of.ts'
import { isBag, isList, type Value } from '../values/value.ts'
import { compileArithmetic } from './arithmetic.ts'
import { compileCall } from './call.ts'
import { compileComparison } from './comparison.ts'
import { literalIn } from './literals.ts'
import { compileMembership } from './membership.ts'
import { derived, type Operand } from './operand.ts'
import type { Scope } from './scope.ts'
import { compileColumnSearch } from './search-term.ts'
import { compileTextMatch } from './text-match.ts'
import { compileScalarSubquery, isTable } from './subquery.ts'

/**
 * Compiles an expression that gives one value for each record.
 *
 * @throws {@link NotImitatedError} It uses what the emulator does not imitate.
 */
export function compileExpression(node: SyntaxNode, scope: Scope): Operand {
  const compile = (child: SyntaxNode) => compileExpression(child, scope)
  return (
    literalIn(node) ??
    compileArithmetic(node, compile) ??
    compileComparison(node, compile) ??
    compileTextMatch(node, scope, compile) ??
    compileColumnSearch(node, scope, compile) ??
    compileMembership(node, scope) ??
    compileOther(node, scope)
  )
}

function compileOther(node: SyntaxNode, scope: Scope): Operand {
  switch (node.kind) {
    case 'NameReference':
      return compileName(node, scope)
    case 'ParenthesizedExpression':
    case 'MaterializeExpression':
      return compileExpression(node.child('Expression'), scope)
    case 'SimpleNamedExpression':
      return compileExpression(node.child('Expression'), scope)
    case 'FunctionCallExpression':
      return compileCall(node, scope)
    case 'PathExpression':
      return compilePath(node, scope)
    case 'ElementExpression':
      return compileElement(node, scope)
    case 'ToScalarExpression':
      return isTable(node.child('Expression'))
        ? compileScalarSubquery(node, scope)
        : compileExpression(node.child('Expression'), scope)
  }
  throw new NotImitatedError(`'${node.text.slice(0, 60)}', which is a ${node.kind}`, node)
}

function compileName(node: SyntaxNode, { columns, bindings }: Scope): Operand {
  const name = node.name ?? ''
  const index = columns.findIndex((column) => column.name === name)
  const column = columns[index]
  if (column) return { type: column.type, evaluate: (row) => row[index] ?? null, isConstant: false }
  const binding = bindings.get(name)
  if (binding?.kind === 'value') return binding.operand
  throw new NotImitatedError(`the name '${name}' here`, node)
}

/** `bag.name`: null where there is no such property. */
function compilePath(node: SyntaxNode, scope: Scope): Operand {
  const of = compileExpression(node.child('Expression'), scope)
  const selector = node.child('Selector')
  const name = selector.name ?? propertyIn(selector)
  return derived(node.type, [of], (row) => propertyOf(of.evaluate(row), name))
}

function propertyIn(selector: SyntaxNode): string {
  const literal = selector.find('Expression')?.literal
  if (typeof literal === 'string') return literal
  throw new NotImitatedError(`the property '${selector.text.slice(0, 40)}'`, selector)
}

/** `list[0]`, from the end with a negative index, and `bag["name"]`. */
function compileElement(node: SyntaxNode, scope: Scope): Operand {
  const of = compileExpression(node.child('Expression'), scope)
  const at = compileExpression(node.child('Selector').child('Expression'), scope)
  return derived(node.type, [of, at], (row) => {
    const held = of.evaluate(row)
    const index = at.evaluate(row)
    if (typeof index !== 'number') return propertyOf(held, textOf(index, at.type))
    return isList(held) ? (held.at(index) ?? null) : null
  })
}

function propertyOf(held: Value, name: string): Value {
  return isBag(held) && Object.hasOwn(held, name) ? (held[name] ?? null) : null
}
