import { isJsonObject } from '../load/merge.ts'
import type { Api, OperationModel, ResourceModel } from '../model/api.ts'
import { deref, listAt, optionalTextAt, refName, textsAt, valueAt } from '../model/read.ts'
import { limitsText, limitText, pagingText, permissionText, refusalText, retirementText } from './doc.ts'
import { code, lines, pageNote, table } from './markdown.ts'

/** The page of one resource: a table of its operations, then a section for each. */
export function resourcePage(
  api: Api,
  { name, description }: ResourceModel,
  operations: readonly OperationModel[],
): string {
  return lines([
    pageNote,
    `# ${name}`,
    '',
    description,
    '',
    ...table(
      ['operation', 'delegated', 'application', 'limits', 'effect', 'conflicts'],
      operations.map(overviewRow),
    ),
    ...operations.flatMap((operation) => section(api, operation)),
  ])
}

function overviewRow(operation: OperationModel): string[] {
  const { id, permissions, permissionsInferred, rateLimits, effect, conflicts } = operation
  const inferred = permissionsInferred ? ' (inferred)' : ''
  return [
    `[${code(id)}](#${id.toLowerCase()})`,
    permissionText(permissions.delegated) + inferred,
    permissionText(permissions.application) + inferred,
    rateLimits.map(limitText).join(', ') || 'none stated',
    effect,
    conflicts.length > 0 ? `[${conflicts.length}](#${id.toLowerCase()}-conflicts)` : '',
  ]
}

function section(api: Api, operation: OperationModel): string[] {
  const { id, summary, description, resource, name, method, path, source, conflicts } = operation
  return [
    '',
    `## ${id}`,
    '',
    `${summary}. ${description}`,
    '',
    `\`${method} ${path}\`, as \`defender.${resource}.${name}(${parameters(operation).join(', ')})\``,
    '',
    ...table(['', ''], facts(operation)),
    ...fields('Parameters', parameterRows(api, operation)),
    ...fields('Body', bodyFields(api, operation)),
    ...(conflicts.length > 0
      ? [
          '',
          `<a id="${id.toLowerCase()}-conflicts"></a>Where the documentation disagrees:`,
          '',
          ...conflicts.map((text) => `- ${text}`),
        ]
      : []),
    '',
    `Source: [${source.page}](${source.url}), read in its version of ${source.date}.`,
  ]
}

function facts(operation: OperationModel): string[][] {
  const { permissions, effect, idempotent, roles, odata, paging } = operation
  const inferred = operation.permissionsInferred ? ' (inferred)' : ''
  const [refusals, retirement] = [refusalText(operation), retirementText(operation)]
  return [
    ['effect', `${effect}${idempotent ? '' : ', not idempotent'}`],
    ['delegated', permissionText(permissions.delegated) + inferred],
    ['application', permissionText(permissions.application) + inferred],
    ['portal role', roles.join(', ') || 'none stated'],
    [
      'device groups',
      { true: 'scoped', false: 'no limit stated', null: 'not stated' }[String(operation.deviceGroupScoped)] ??
        '',
    ],
    ['limits', limitsText(operation)],
    ...namesRow('filter by', odata?.filterable),
    ...namesRow('expand', odata?.expandable),
    ...(paging.kind === 'none' ? [] : [['paging', pagingText(operation)]]),
    ['answer', `${operation.successStatus}${answerText(operation)}`],
    ...(refusals === '' ? [] : [['refusals', refusals]]),
    ...Object.entries(operation.platforms ?? {}).map(([platform, text]) => [platform, String(text)]),
    ...Object.entries(operation.limits ?? {}).map(([figure, value]) => [code(figure), String(value)]),
    ...(operation.licence === undefined ? [] : [['licence', operation.licence]]),
    ...(retirement === undefined ? [] : [['retirement', retirement]]),
    ...(operation.preview ? [['preview', 'yes']] : []),
  ]
}

function namesRow(title: string, names: readonly string[] = []): string[][] {
  return names.length > 0 ? [[title, names.map(code).join(' ')]] : []
}

function answerText({ answer, emptyWhenNotFound }: OperationModel): string {
  if (answer.kind === 'empty') return ', no body'
  if (answer.kind !== 'page') return `, ${code(answer.schema)}`
  return `, pages of ${code(answer.item)}${emptyWhenNotFound ? '; 404 is read as an empty list' : ''}`
}

function parameters({ pathParameters, queryParameters, body }: OperationModel): string[] {
  return [
    ...pathParameters.map(({ name }) => name),
    ...(body ? ['body'] : []),
    ...(queryParameters.length > 0 ? ['query'] : []),
  ]
}

function parameterRows({ document }: Api, { path, method }: OperationModel): string[][] {
  return listAt(document, 'paths', path, method.toLowerCase(), 'parameters').map((declared) => {
    const parameter = deref(document, declared)
    const schema = valueAt(parameter, 'schema')
    return [
      `${code(optionalTextAt(parameter, 'name'))}${valueAt(parameter, 'required') === true ? ' *' : ''}`,
      sentences([optionalTextAt(parameter, 'description'), boundsText(schema), enumText(schema)]),
    ]
  })
}

function bodyFields({ document }: Api, { body }: OperationModel): string[][] {
  if (!body) return []
  const schema = valueAt(document, 'components', 'schemas', body.schema)
  const required = listAt(schema, 'required')
  const properties = valueAt(schema, 'properties')
  return Object.entries(isJsonObject(properties) ? properties : {}).map(([name, property]) => [
    `${code(name)}${required.includes(name) ? ' *' : ''}`,
    sentences([
      typeText(property),
      optionalTextAt(deref(document, property), 'description'),
      boundsText(property),
      enumText(property),
    ]),
  ])
}

function sentences(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}

/** What a value may be at the most, and what it is where none is sent. */
function boundsText(schema: unknown): string {
  const figures = [
    ['at least', valueAt(schema, 'minimum')],
    ['at most', valueAt(schema, 'maximum')],
    ...itemBounds(valueAt(schema, 'minItems'), valueAt(schema, 'maxItems')),
    ['default', valueAt(schema, 'default')],
  ]
    .filter(([, figure]) => figure !== undefined)
    .map((words) => words.map(String).join(' '))
  const [first = '', ...rest] = figures
  return first && `${first.charAt(0).toUpperCase()}${[first.slice(1), ...rest].join(', ')}.`
}

/** An empty list is refused where one item is the least, which readers would not expect. */
function itemBounds(least: unknown, most: unknown): unknown[][] {
  if (least !== undefined && most !== undefined) return [[least, 'to', most, 'items']]
  return [
    ['at least', least, least === 1 ? 'item' : 'items'],
    ['at most', most, 'items'],
  ].filter(([, figure]) => figure !== undefined)
}

function typeText(property: unknown): string {
  const named = refName(property)
  if (named) return `\`${named}\`.`
  const type = [valueAt(property, 'type')].flat().find((each) => each !== 'null')
  if (type === 'array')
    return `List of \`${refName(valueAt(property, 'items')) ?? optionalTextAt(property, 'items', 'type')}\`.`
  // Text without a format is what a reader takes for granted.
  const name = type === 'string' ? valueAt(property, 'format') : type
  return typeof name === 'string' ? `\`${name}\`.` : ''
}

function enumText(property: unknown): string {
  const values = textsAt(property, 'enum').filter((value) => value !== 'null')
  return values.length > 0 ? `One of ${values.map((value) => `\`${value}\``).join(', ')}.` : ''
}

function fields(title: string, rows: string[][]): string[] {
  return rows.length > 0 ? ['', ...table([title, ''], rows)] : []
}
