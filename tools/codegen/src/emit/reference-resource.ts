import { isJsonObject, type JsonObject } from '../load/merge.ts'
import type { Api, OperationModel, ResourceModel } from '../model/api.ts'
import { deref, listAt, optionalTextAt, refName, textsAt, valueAt } from '../model/read.ts'
import { limitText, permissionText } from './doc.ts'
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
    ...fields(
      'Parameters',
      [...operation.pathParameters, ...operation.queryParameters].map((parameter) => [
        `\`${parameter.name}\`${parameter.required ? ' *' : ''}`,
        parameter.description,
      ]),
    ),
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
  const {
    permissions,
    effect,
    idempotent,
    rateLimits,
    alternativeRateLimits,
    rateLimitFamily,
    roles,
    odata,
  } = operation
  const limits = rateLimits.map(limitText).join(', ')
  const other = alternativeRateLimits ? ` Elsewhere: ${alternativeRateLimits.map(limitText).join(', ')}.` : ''
  const family = rateLimitFamily === undefined ? '' : ` Shared by the family ${rateLimitFamily}.`
  return [
    ['effect', `${effect}${idempotent ? '' : ', not idempotent'}`],
    ['delegated', permissionText(permissions.delegated)],
    [
      'application',
      permissionText(permissions.application) + (operation.permissionsInferred ? ' (inferred)' : ''),
    ],
    ['portal role', roles.join(', ') || 'none stated'],
    [
      'device groups',
      { true: 'scoped', false: 'no limit stated', null: 'not stated' }[String(operation.deviceGroupScoped)] ??
        '',
    ],
    ['limits', (limits || 'none stated') + other + family],
    ...(odata && odata.filterable.length > 0
      ? [['filter by', odata.filterable.map((name) => `\`${name}\``).join(' ')]]
      : []),
    ...(operation.paging.kind === 'none' ? [] : [['paging', pagingText(operation)]]),
    ['answer', `${operation.successStatus}${answerText(operation)}`],
    ...Object.entries(operation.platforms ?? {}).map(([platform, text]) => [platform, String(text)]),
    ...Object.entries(operation.limits ?? {}).map(([figure, value]) => [`\`${figure}\``, String(value)]),
    ...(operation.licence === undefined ? [] : [['licence', operation.licence]]),
    ...(operation.errorCodes ? [['error codes', operation.errorCodes.join(', ')]] : []),
    ...(operation.retirement ? [['retirement', retirementText(operation.retirement)]] : []),
    ...(operation.preview ? [['preview', 'yes']] : []),
  ]
}

function retirementText(retirement: JsonObject): string {
  const successor = optionalTextAt(retirement, 'successor')
  return optionalTextAt(retirement, 'note') + (successor && ` Use \`${successor}\` instead.`)
}

function pagingText({ paging }: OperationModel): string {
  if (paging.kind === 'sasFiles') return 'files behind links that expire'
  if (paging.kind === 'none') return ''
  return `\`@odata.nextLink\`${paging.maxPageSize === undefined ? '' : `, at most ${paging.maxPageSize} records a page`}`
}

function answerText({ answer }: OperationModel): string {
  if (answer.kind === 'empty') return ', no body'
  return answer.kind === 'page' ? `, pages of \`${answer.item}\`` : `, \`${answer.schema}\``
}

function parameters({ pathParameters, queryParameters, body }: OperationModel): string[] {
  return [
    ...pathParameters.map(({ name }) => name),
    ...(body ? ['body'] : []),
    ...(queryParameters.length > 0 ? ['query'] : []),
  ]
}

function bodyFields({ document }: Api, { body }: OperationModel): string[][] {
  if (!body) return []
  const schema = valueAt(document, 'components', 'schemas', body.schema)
  const required = listAt(schema, 'required')
  const properties = valueAt(schema, 'properties')
  return Object.entries(isJsonObject(properties) ? properties : {}).map(([name, property]) => [
    `\`${name}\`${required.includes(name) ? ' *' : ''}`,
    [typeText(property), optionalTextAt(deref(document, property), 'description'), enumText(property)]
      .filter(Boolean)
      .join(' '),
  ])
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
