import type { OperationModel } from '../model/api.ts'
import { optionalTextAt } from '../model/read.ts'

/** Renders a docblock from paragraphs; each is wrapped so that generated code reads like hand-written code. */
export function docblock(paragraphs: readonly string[], indent = ''): string {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap(paragraph, 104 - indent.length),
  ])
  if (lines.length === 1) return `${indent}/** ${lines[0]} */`
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
}

/** What a caller must know of an operation, in the order: what, permissions, roles, limits, paging, source. */
export function operationDoc(operation: OperationModel): string[] {
  return [...callDoc(operation), seeTag(operation)]
}

/** The same of the method that calls it, with what it throws and that it ends. */
export function methodDoc(operation: OperationModel): string[] {
  const [refusals, retirement] = [refusalText(operation), retirementText(operation)]
  return [
    ...callDoc(operation),
    ...(refusals === '' ? [] : [`@throws {@link HttpError} Refused with ${refusals}.`]),
    ...(retirement === undefined ? [] : [`@deprecated ${retirement}`]),
    seeTag(operation),
  ]
}

function callDoc(operation: OperationModel): string[] {
  const { summary, description, permissions, roles, effect, preview } = operation
  return [
    `${summary}. ${description}`,
    [
      `\`${operation.method} ${operation.path}\`, effect: ${effect}${preview ? ', preview' : ''}.`,
      `Delegated: ${permissionText(permissions.delegated)}. Application: ${permissionText(permissions.application)}.`,
      ...(operation.permissionsInferred ? ['No page states these permissions.'] : []),
      ...(roles.length > 0 ? [`Portal role: ${roles.join(', ')}.`] : []),
      ...(operation.rateLimits.length > 0 ? [`Limits: ${limitsText(operation)}.`] : []),
      ...(operation.licence === undefined ? [] : [`Licence: ${operation.licence}.`]),
      ...(operation.paging.kind === 'none' ? [] : [`Paging: ${pagingText(operation)}.`]),
      ...(operation.emptyWhenNotFound ? ['404 is read as an empty list.'] : []),
    ].join(' '),
  ]
}

function seeTag({ source }: OperationModel): string {
  return `@see ${source.url} (read ${source.date})`
}

/** When and why an operation ends, and what takes its place; undefined where nothing says that it does. */
export function retirementText({ deprecated, retirement }: OperationModel): string | undefined {
  if (!deprecated && retirement === undefined) return undefined
  const note = optionalTextAt(retirement, 'note')
  const successor = optionalTextAt(retirement, 'successor')
  return [note || 'Said to end.', ...(successor ? [`Use \`${successor}\` instead.`] : [])].join(' ')
}

/** All quotas of an operation in words: those that are kept to, those that other documents give, who shares them. */
export function limitsText({ rateLimits, alternativeRateLimits, rateLimitFamily }: OperationModel): string {
  return [
    rateLimits.map(limitText).join(', ') || 'none stated',
    ...(alternativeRateLimits ? [`elsewhere ${alternativeRateLimits.map(limitText).join(', ')}`] : []),
    ...(rateLimitFamily === undefined ? [] : [`shared by the family ${rateLimitFamily}`]),
  ].join('; ')
}

/** How a list goes on, in words. */
export function pagingText({ paging, fileRows }: OperationModel): string {
  if (paging.kind === 'sasFiles') return `files of \`${fileRows}\` rows, behind links that expire`
  if (paging.kind === 'none') return 'none'
  const { maxPageSize } = paging
  return `\`@odata.nextLink\`${maxPageSize === undefined ? '' : `, at most ${maxPageSize} records a page`}`
}

/** The statuses of refusals that are documented, and the codes of this operation besides the general ones. */
export function refusalText({ errorStatuses, errorCodes = [], emptyWhenNotFound }: OperationModel): string {
  const refused = errorStatuses.filter((status) => !(emptyWhenNotFound && status === 404))
  const own = errorCodes.length > 0 ? `; own codes: ${errorCodes.join(', ')}` : ''
  return refused.join(', ') + own
}

/** Alternatives in words: any one of them is enough. */
export function permissionText(alternatives: readonly (readonly string[])[]): string {
  return alternatives.length === 0
    ? 'not possible'
    : alternatives.map((names) => names.join(' with ')).join(' or ')
}

/** A quota in words. */
export function limitText({ calls, perSeconds }: OperationModel['rateLimits'][number]): string {
  const unit = { 1: 'second', 60: 'minute', 3600: 'hour', 86400: 'day' }[perSeconds]
  return `${calls} calls per ${unit ?? `${perSeconds} seconds`}`
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  // `*/` inside a description would end the comment.
  for (const word of text.replaceAll('*/', '*\\/').split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}
