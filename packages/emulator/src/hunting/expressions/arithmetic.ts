import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { addTimespan, timespanBetween } from '../values/instant.ts'
import {
  addLongs,
  divideLongs,
  isLong,
  type Long,
  longOfReal,
  moduloLongs,
  multiplyLongs,
  negateLong,
} from '../values/long.ts'
import type { KqlType, Value } from '../values/value.ts'
import { derived, type Operand } from './operand.ts'

type Symbol = '+' | '-' | '*' | '/' | '%'

/** Works out an operator for two values that are not null. */
type Operate = (a: never, b: never) => Value

const symbols: Readonly<Record<string, Symbol>> = {
  AddExpression: '+',
  SubtractExpression: '-',
  MultiplyExpression: '*',
  DivideExpression: '/',
  ModuloExpression: '%',
}

const onLongs: Readonly<Record<Symbol, (a: Long, b: Long) => Value>> = {
  '+': addLongs,
  '-': (a, b) => addLongs(a, negateLong(b)),
  '*': multiplyLongs,
  '/': divideLongs,
  '%': moduloLongs,
}

const onReals: Readonly<Record<Symbol, (a: number, b: number) => Value>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => ((a % b) + Math.abs(b)) % Math.abs(b),
}

/** Compiles `+`, `-`, `*`, `/`, `%` and signs; undefined for any other expression. Null makes null. */
export function compileArithmetic(
  node: SyntaxNode,
  compile: (node: SyntaxNode) => Operand,
): Operand | undefined {
  if (node.kind === 'UnaryPlusExpression') return compile(node.child('Expression'))
  if (node.kind === 'UnaryMinusExpression') return negated(compile(node.child('Expression')))
  const symbol = symbols[node.kind]
  if (symbol === undefined) return undefined
  const left = compile(node.child('Left'))
  const right = compile(node.child('Right'))
  const operate = operationOn(symbol, left.type, right.type) as ((a: Value, b: Value) => Value) | undefined
  if (!operate) throw new NotImitatedError(`'${symbol}' of ${left.type} and ${right.type}`, node)
  return derived(node.type, [left, right], (row) => {
    const a = left.evaluate(row)
    const b = right.evaluate(row)
    return a === null || b === null ? null : operate(a, b)
  })
}

function negated(operand: Operand): Operand {
  return derived(operand.type, [operand], (row) => {
    const value = operand.evaluate(row)
    if (operand.type === 'real') return typeof value === 'number' ? -value : null
    return isLong(value) ? negateLong(value) : null
  })
}

function operationOn(symbol: Symbol, left: KqlType, right: KqlType): Operate | undefined {
  if (left === 'dynamic' || right === 'dynamic') return onDynamics(symbol)
  if (left === 'datetime' && right === 'datetime')
    return symbol === '-' ? (a: string, b: string) => timespanBetween(b, a) : undefined
  if (left === 'datetime' && right === 'timespan') return onInstant(symbol)
  if (left === 'timespan' && right === 'datetime')
    return symbol === '+' ? (a: Long, b: string) => addTimespan(b, a) : undefined
  if (left === 'timespan' || right === 'timespan') return onTimespans(symbol, left, right)
  if (!isNumeric(left) || !isNumeric(right)) return undefined
  if (left !== 'real' && right !== 'real') return onLongs[symbol]
  return (a: Long, b: Long) => onReals[symbol](Number(a), Number(b))
}

function onInstant(symbol: Symbol): Operate | undefined {
  if (symbol === '+') return (a: string, b: Long) => addTimespan(a, b)
  return symbol === '-' ? (a: string, b: Long) => addTimespan(a, negateLong(b)) : undefined
}

/** How often a timespan goes into another is a `real`; a timespan by a number is a timespan. */
function onTimespans(symbol: Symbol, left: KqlType, right: KqlType): Operate | undefined {
  if (left === 'timespan' && right === 'timespan') {
    if (symbol === '/') return (a: Long, b: Long) => Number(a) / Number(b)
    return symbol === '*' ? undefined : onLongs[symbol]
  }
  const other = left === 'timespan' ? right : left
  if (!isNumeric(other) || (symbol !== '*' && (symbol !== '/' || left !== 'timespan'))) return undefined
  if (other !== 'real') return onLongs[symbol]
  return (a: Long, b: Long) => longOfReal(Math.round(onReals[symbol](Number(a), Number(b)) as number))
}

/** Numbers of JSON count as such; all else gives null. */
function onDynamics(symbol: Symbol): Operate {
  return (a: Value, b: Value) => {
    if (typeof a === 'bigint' || typeof b === 'bigint' || (Number.isInteger(a) && Number.isInteger(b)))
      return isLong(a) && isLong(b) ? onLongs[symbol](a, b) : null
    return typeof a === 'number' && typeof b === 'number' ? onReals[symbol](a, b) : null
  }
}

function isNumeric(type: KqlType): boolean {
  return type === 'int' || type === 'long' || type === 'real'
}
