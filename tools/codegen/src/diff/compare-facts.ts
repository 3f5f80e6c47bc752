import type { Paging } from '@mde-kit/contract'
import { isDeepStrictEqual } from 'node:util'
import { limitText } from '../emit/doc.ts'
import { isJsonObject } from '../load/merge.ts'
import type { OperationModel, TokenKind } from '../model/api.ts'
import { deref, valueAt } from '../model/read.ts'
import type { Change } from './change.ts'
import type { OperationInDocument } from './compare-parameters.ts'
import { changed, type OperationChange } from './compare-signatures.ts'

/** Compares what an operation needs, costs and does, apart from its signature. */
export function compareFacts(before: OperationInDocument, after: OperationInDocument): OperationChange[] {
  const [was, is] = [before.operation, after.operation]
  return [
    ...comparePermissions(was, is, 'delegated'),
    ...comparePermissions(was, is, 'application'),
    ...compareEffects(was, is),
    ...changed('limit', 'patch', limitsOf(was), limitsOf(is)),
    ...comparePaging(was, is),
    ...compareFilters(was, is),
    ...compareBehaviour(was, is),
    ...compareRetirement(was, is),
    ...(isDeepStrictEqual(examplesOf(before), examplesOf(after))
      ? []
      : [patch('example', 'has another example')]),
    ...Object.entries(notes)
      .filter(([, read]) => !isDeepStrictEqual(read(was), read(is)))
      .map(([what]) => patch('text', `says something else of ${what}`)),
  ]
}

/** What is told to people and changes no call. */
const notes: Readonly<Record<string, (operation: OperationModel) => unknown>> = {
  'what it does': ({ summary, description }) => [summary, description],
  'its source': ({ source }) => source,
  'its portal roles': ({ roles }) => roles,
  'device groups': ({ deviceGroupScoped }) => deviceGroupScoped,
  'platforms and licences': ({ platforms, licence }) => [platforms, licence],
  'its error codes': ({ errorCodes }) => errorCodes,
  'the rows of its files': ({ fileRows }) => fileRows,
  'how sure its permissions are': ({ permissionsInferred }) => permissionsInferred,
  'its preview': ({ preview }) => preview,
  'conflicting documents': ({ conflicts }) => conflicts,
  'its other limits': ({ limits, alternativeRateLimits, rateLimitFamily }) => [
    limits,
    alternativeRateLimits,
    rateLimitFamily,
  ],
}

/** A token that was enough must stay enough: pre-flight and the emulator refuse what no alternative covers. */
function comparePermissions(was: OperationModel, is: OperationModel, kind: TokenKind): OperationChange[] {
  const [old, now] = [was, is].map(({ permissions }) =>
    permissions[kind].map((names) => names.join(' with ')),
  )
  return [
    ...except(now, old).map(
      (names): OperationChange => ({
        kind: 'added',
        part: 'permission',
        text: `may be called with ${kind} ${names}`,
        bump: 'minor',
      }),
    ),
    ...except(old, now).map(
      (names): OperationChange => ({
        kind: 'removed',
        part: 'permission',
        text: `may not be called with ${kind} ${names}`,
        bump: 'major',
      }),
    ),
  ]
}

const severity = ['read', 'write', 'disruptive', 'irreversible']

/** Commands ask before disruptive calls, and only reads are retried freely: more care can stop what used to run. */
function compareEffects(was: OperationModel, is: OperationModel): OperationChange[] {
  const worse = severity.indexOf(is.effect) > severity.indexOf(was.effect)
  return [
    ...changed('effect', worse ? 'major' : 'minor', was.effect, is.effect),
    ...changed('effect', 'minor', idempotence(was), idempotence(is)),
  ]
}

/** How a list goes on is behaviour; how large its pages are is a figure. */
function comparePaging({ paging: was }: OperationModel, { paging: is }: OperationModel): OperationChange[] {
  if (was.kind !== is.kind) return changed('paging', 'minor', `paging ${was.kind}`, `paging ${is.kind}`)
  return changed('paging', 'patch', pagingText(was), pagingText(is))
}

function pagingText({ kind, ...sizes }: Paging): string {
  const figures = Object.entries(sizes).map(([name, value]) => `${name} ${value}`)
  return [kind, ...figures].join(', ')
}

function compareFilters({ odata: was }: OperationModel, { odata: is }: OperationModel): OperationChange[] {
  return (['filterable', 'expandable'] as const).flatMap((list) => {
    const verb = list === 'filterable' ? 'filtered on' : 'expanded'
    return [
      ...except(is?.[list], was?.[list]).map(
        (name): OperationChange => ({
          kind: 'added',
          part: 'filter',
          text: `${name} can be ${verb}`,
          bump: 'minor',
        }),
      ),
      ...except(was?.[list], is?.[list]).map(
        (name): OperationChange => ({
          kind: 'removed',
          part: 'filter',
          text: `${name} cannot be ${verb}`,
          bump: 'major',
        }),
      ),
    ]
  })
}

function compareBehaviour(was: OperationModel, is: OperationModel): OperationChange[] {
  if (was.emptyWhenNotFound === is.emptyWhenNotFound) return []
  return [
    {
      kind: 'changed',
      part: 'behaviour',
      text: is.emptyWhenNotFound ? 'answers 404 for an empty list' : 'answers 404 only for what is missing',
      bump: is.emptyWhenNotFound ? 'minor' : 'major',
    },
  ]
}

function compareRetirement(was: OperationModel, is: OperationModel): OperationChange[] {
  if (is.deprecated && !was.deprecated)
    return [{ kind: 'deprecated', part: 'operation', text: retirementText(is), bump: 'minor' }]
  if (was.deprecated !== is.deprecated || !isDeepStrictEqual(was.retirement, is.retirement))
    return [patch('text', `says something else of its retirement: ${retirementText(is)}`)]
  return []
}

function retirementText({ deprecated, retirement }: OperationModel): string {
  const { date, successor } = retirement ?? {}
  return [
    deprecated ? 'is deprecated' : 'is not deprecated',
    ...(typeof date === 'string' ? [`ends ${date}`] : []),
    ...(typeof successor === 'string' ? [`use ${successor}`] : []),
  ].join(', ')
}

function limitsOf({ rateLimits }: OperationModel): string {
  return rateLimits.map(limitText).join(' and ') || 'no stated quota'
}

function idempotence({ idempotent }: OperationModel): string {
  return idempotent ? 'idempotent' : 'not idempotent'
}

/** Examples of the body and of the answers, all references resolved. */
function examplesOf({ document, operation: { path, method } }: OperationInDocument): unknown[] {
  const operation = valueAt(document, 'paths', path, method.toLowerCase())
  const parts = [valueAt(operation, 'requestBody'), ...membersOf(valueAt(operation, 'responses'))]
  return parts
    .flatMap((part) => membersOf(valueAt(deref(document, part), 'content')))
    .flatMap((content) => membersOf(valueAt(content, 'examples')))
    .map((example) => valueAt(deref(document, example), 'value'))
}

function membersOf(value: unknown): unknown[] {
  return isJsonObject(value) ? Object.values(value) : []
}

function except(names: readonly string[] = [], others: readonly string[] = []): string[] {
  return names.filter((name) => !others.includes(name))
}

function patch(part: Change['part'], text: string): OperationChange {
  return { kind: 'changed', part, text, bump: 'patch' }
}
