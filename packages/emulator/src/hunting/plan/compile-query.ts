import { argumentsOf } from '../expressions/call.ts'
import { compileExpression } from '../expressions/compile-expression.ts'
import type { Binding, Bindings, QueryContext, Scope } from '../expressions/scope.ts'
import { isTable } from '../expressions/subquery.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import { columnsOf, join, lookup } from './join.ts'
import { datatableRows, printedRows, rangeRows } from './made-tables.ts'
import { makeSeries } from './make-series.ts'
import { mvApply } from './mv-apply.ts'
import { mvExpand } from './mv-expand.ts'
import type { CompileOperator } from './operator.ts'
import { parse, parseWhere } from './parse.ts'
import { both, type Restriction, restrictionOf, unrestricted } from './restriction.ts'
import type { Sink, Step } from './row.ts'
import { count, distinct, extend, filter, project, rename, select, take, unchanged } from './row-operators.ts'
import { feedSearch, search, searchRestrictionOf } from './search.ts'
import { sort, top } from './sort.ts'
import { summarize } from './summarize.ts'
import { feedUnion, union } from './union.ts'

/** A query that is ready to run. */
export interface Plan {
  readonly columns: readonly Column[]
  readonly steps: readonly Step[]
}

const compilers: Readonly<Record<string, CompileOperator>> = {
  AsOperator: unchanged,
  CountOperator: count,
  DistinctOperator: distinct,
  ExtendOperator: extend,
  FilterOperator: filter,
  JoinOperator: join,
  LookupOperator: lookup,
  MakeSeriesOperator: makeSeries,
  MvApplyOperator: mvApply,
  MvExpandOperator: mvExpand,
  ParseOperator: parse,
  ParseWhereOperator: parseWhere,
  ProjectAwayOperator: select,
  ProjectKeepOperator: select,
  ProjectOperator: project,
  ProjectRenameOperator: rename,
  ProjectReorderOperator: select,
  RenderOperator: unchanged,
  SearchOperator: search,
  SerializeOperator: unchanged,
  SortOperator: sort,
  SummarizeOperator: summarize,
  TakeOperator: take,
  TopOperator: top,
  UnionOperator: union,
}

/**
 * Compiles a query into steps that run one after the other.
 *
 * @param root The tree of the whole query.
 * @param sink Takes the rows of its answer.
 * @throws {@link NotImitatedError} It uses what the emulator does not imitate.
 */
export function compileQuery(
  root: SyntaxNode,
  sink: Sink,
  given: Pick<QueryContext, 'now' | 'tables' | 'rowsOf'>,
): Plan {
  const context: QueryContext = { ...given, steps: [], feed, apply }
  let bindings: Bindings = new Map()
  let answer: SyntaxNode | undefined
  for (const statement of root.list('Statements')) {
    if (answer) throw new NotImitatedError('more than one query at a time', statement)
    if (statement.kind === 'LetStatement') {
      const name = statement.child('Name').name ?? ''
      bindings = new Map([...bindings, [name, bind(statement, { context, columns: [], bindings })]])
    } else if (statement.kind === 'ExpressionStatement') answer = statement.child('Expression')
    else throw new NotImitatedError(`the statement '${statement.text.slice(0, 40)}'`, statement)
  }
  if (!answer) throw new NotImitatedError('a query without a table', root)
  feed(answer, { context, columns: [], bindings }, sink)
  return { columns: columnsOf(answer), steps: context.steps }
}

function bind(statement: SyntaxNode, scope: Scope): Binding {
  const expression = statement.child('Expression')
  const { bindings } = scope
  if (expression.kind === 'FunctionDeclaration') {
    const parameters = expression
      .child('Parameters')
      .list('Parameters')
      .map((parameter) => parameterOf(parameter, scope))
    return { kind: 'function', parameters, body: expression.child('Body'), bindings }
  }
  if (isTable(expression)) return { kind: 'table', node: expression, bindings }
  return { kind: 'value', operand: compileExpression(expression, scope) }
}

function parameterOf(parameter: SyntaxNode, scope: Scope) {
  const declared = parameter.child('NameAndType')
  const name = declared.child('Name')
  if (declared.child('Type').kind !== 'PrimitiveTypeExpression')
    throw new NotImitatedError('a table as the parameter of a function', parameter)
  const byDefault = parameter.find('DefaultValue')?.find('Value')
  return {
    name: name.name ?? '',
    type: name.type,
    byDefault: byDefault && compileExpression(byDefault, scope),
  }
}

function feed(node: SyntaxNode, scope: Scope, sink: Sink, restriction = unrestricted): void {
  const { context } = scope
  switch (node.kind) {
    case 'PipeExpression':
      return feedPipe(node, scope, sink, restriction)
    case 'ParenthesizedExpression':
    case 'MaterializeExpression':
    case 'ToTableExpression':
      return feed(node.child('Expression'), scope, sink, restriction)
    case 'NameReference':
      return feedNamed(node, scope, sink, restriction)
    case 'FunctionCallExpression':
      return feedCall(node, scope, sink)
    case 'SearchOperator':
      return feedSearch(node, scope, sink)
    case 'UnionOperator':
      return feedUnion(node, scope, sink)
    case 'PrintOperator':
      return void context.steps.push({ rows: printedRows(node, scope), sink })
    case 'DataTableExpression':
      return void context.steps.push({ rows: datatableRows(node, scope), sink })
    case 'RangeOperator':
      return void context.steps.push({ rows: rangeRows(node, scope), sink })
  }
  throw notImitatedOperator(node)
}

/**
 * Later parts are compiled first, so that what they need to be filled runs before the rows come.
 *
 * @param restriction What filters that stand right behind leave of the rows.
 */
function feedPipe(node: SyntaxNode, scope: Scope, sink: Sink, restriction: Restriction): void {
  const operator = node.child('Operator')
  const input = node.child('Expression')
  const compile = compilers[operator.kind]
  if (!compile) throw notImitatedOperator(operator)
  const inner = { ...scope, columns: columnsOf(input) }
  const inputName = input.kind === 'NameReference' ? input.name : undefined
  const upstream = compile({ node: operator, scope: inner, inputName, output: columnsOf(node), sink })
  feed(input, scope, upstream, restrictionBy(operator, inner, restriction))
}

/** What an operator leaves of its input, of which whatever comes behind leaves no more than `restriction`. */
function restrictionBy(operator: SyntaxNode, scope: Scope, restriction: Restriction): Restriction {
  switch (operator.kind) {
    case 'FilterOperator':
      return both(restriction, restrictionOf(operator.child('Condition'), scope))
    case 'SearchOperator':
      return both(restriction, searchRestrictionOf(operator.child('Condition'), scope))
  }
  return unrestricted
}

/** @throws {@link NotImitatedError} They need a table of their own, which would have to be read for each row. */
function apply(operators: SyntaxNode, scope: Scope, sink: Sink): Sink {
  const { context } = scope
  const steps = context.steps.length
  const input = operators.kind === 'PipeExpression' ? operators.child('Expression') : undefined
  const operator = input ? operators.child('Operator') : operators
  const compile = compilers[operator.kind]
  if (!compile) throw notImitatedOperator(operator)
  const columns = input ? columnsOf(input) : scope.columns
  const made = compile({ node: operator, scope: { ...scope, columns }, output: columnsOf(operators), sink })
  if (context.steps.length > steps) throw new NotImitatedError('a table inside of mv-apply', operator)
  return input ? apply(input, scope, made) : made
}

function feedNamed(
  node: SyntaxNode,
  { context, ...scope }: Scope,
  sink: Sink,
  restriction: Restriction,
): void {
  const name = node.name ?? ''
  const binding = scope.bindings.get(name)
  if (binding?.kind === 'table')
    return feed(binding.node, { ...scope, context, bindings: binding.bindings }, sink, restriction)
  context.steps.push({ rows: () => context.rowsOf(name, restriction), sink })
}

function feedCall(node: SyntaxNode, scope: Scope, sink: Sink): void {
  const name = node.child('Name').name ?? ''
  const own = scope.bindings.get(name)
  const nodes = node.child('ArgumentList').list('Expressions')
  if (own?.kind === 'table' && nodes.length === 0)
    return feed(own.node, { ...scope, bindings: own.bindings }, sink)
  if (own?.kind !== 'function') throw new NotImitatedError(`the function '${name}'`, node)
  const bindings = argumentsOf(own, nodes, scope, node)
  feed(own.body.child('Expression'), { ...scope, bindings }, sink)
}

/** Named by the word that stands in the query. */
function notImitatedOperator(node: SyntaxNode): NotImitatedError {
  const [word = node.text] = /^[\w-]+/.exec(node.text) ?? []
  return new NotImitatedError(`the operator '${word}'`, node)
}
