import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { compileExpression } from './compile-expression.ts'
import { conditionalFunctions } from './functions/conditional.ts'
import { conversionFunctions } from './functions/conversion.ts'
import { dynamicFunctions } from './functions/dynamic.ts'
import { encodingFunctions } from './functions/encoding.ts'
import type { ScalarFunction } from './functions/scalar-function.ts'
import { networkFunctions } from './functions/network.ts'
import { numberFunctions } from './functions/number.ts'
import { textFunctions } from './functions/text.ts'
import { timeFunctions } from './functions/time.ts'
import type { Operand } from './operand.ts'
import type { Binding, Bindings, Scope } from './scope.ts'

/** Functions that give one value for the values of one record. */
export const scalarFunctions: ReadonlyMap<string, ScalarFunction> = new Map(
  Object.entries({
    ...conditionalFunctions,
    ...conversionFunctions,
    ...dynamicFunctions,
    ...encodingFunctions,
    ...networkFunctions,
    ...numberFunctions,
    ...textFunctions,
    ...timeFunctions,
  }),
)

/** Compiles the call of a function: of KQL, of `let`, or of an aggregate in `summarize`. */
export function compileCall(node: SyntaxNode, scope: Scope): Operand {
  const name = node.child('Name').name ?? ''
  const nodes = node.child('ArgumentList').list('Expressions')
  const own = scope.bindings.get(name)
  if (own?.kind === 'function') return compileOwn(own, nodes, scope, node)
  const known = scalarFunctions.get(name)
  if (known) {
    const operands = nodes.map((argument) => compileExpression(argument, scope))
    return known({ operands, type: node.type, now: scope.context.now })
  }
  if (scope.aggregate) return scope.aggregate(node, scope)
  throw new NotImitatedError(`the function '${name}'`, node)
}

/** Calls a function of `let` that gives a value: its body, with its parameters bound. */
function compileOwn(
  own: Extract<Binding, { kind: 'function' }>,
  nodes: readonly SyntaxNode[],
  scope: Scope,
  call: SyntaxNode,
): Operand {
  const bindings = argumentsOf(own, nodes, scope, call)
  return compileExpression(own.body.child('Expression'), { ...scope, bindings })
}

/**
 * Binds the parameters of a function of `let` to what it is called with.
 *
 * @throws {@link NotImitatedError} Its body has statements of its own, or an argument is missing.
 */
export function argumentsOf(
  own: Extract<Binding, { kind: 'function' }>,
  nodes: readonly SyntaxNode[],
  scope: Scope,
  call: SyntaxNode,
): Bindings {
  if (own.body.list('Statements').length > 0)
    throw new NotImitatedError('statements in the body of a function', own.body)
  const bound = new Map(own.bindings)
  for (const [index, { name, type, byDefault }] of own.parameters.entries()) {
    const node = nodes[index]
    if (node?.kind === 'SimpleNamedExpression') throw new NotImitatedError('an argument by its name', node)
    const operand = node ? compileExpression(node, scope) : byDefault
    if (!operand) throw new NotImitatedError('a call without every argument', call)
    bound.set(name, { kind: 'value', operand: operand.type === type ? operand : { ...operand, type } })
  }
  return bound
}
