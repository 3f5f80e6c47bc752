import { type Operation, operations } from '@mde-kit/contract'
import { examples as contractExamples } from '@mde-kit/contract/examples'
import type { Authentication, Entra } from '../entra/create-entra.ts'
import type { Hunting } from '../hunting/create-hunting.ts'
import { jsonText } from '../hunting/values/text-of.ts'
import { type ApiAnswer, jsonAnswer } from './api-answer.ts'
import type { ApiRequest } from './api-request.ts'
import { checkPermission, checkRoles } from './authorize.ts'
import type { Call, Caller } from './call.ts'
import { errorAnswer, graphErrorAnswer } from './error-response.ts'
import { handlers } from './handlers.ts'
import { checkQueryOptions } from './list-options.ts'
import { selectProperties } from './select-properties.ts'
import { createOperationMatcher, type OperationMatch } from './match-operation.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { type JsonObject, readBody } from './read-body.ts'
import { readForm } from './read-form.ts'
import { quotaKey } from './quota-key.ts'
import { Refusal } from './refusal.ts'
import { filePath } from '../storage/create-storage.ts'
import type { SignedLinks } from '../storage/signed-links.ts'
import type { RunTimeBudget } from './run-time-budget.ts'
import type { TenantState } from './state/tenant-state.ts'
import { WrittenJson } from './written-json.ts'

export interface DefenderOptions {
  readonly entra: Pick<Entra, 'authenticate' | 'directory'>
  readonly tenantState: (tenantId: string) => TenantState
  /** Signs links to files. */
  readonly links: Pick<SignedLinks, 'sign'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly pageSize: number
  /** Undefined where quotas are not kept. */
  readonly limiter: RateLimiter | undefined
  readonly runTime: RunTimeBudget | undefined
  readonly hunting: Hunting
  readonly fidelity: 'examples' | 'strict'
  readonly oddities: 'imitate' | 'off'
  /** Defaults to the whole contract. */
  readonly operations?: readonly Operation[]
  /** By operation id. Defaults to those of the contract. */
  readonly examples?: Readonly<Record<string, unknown>>
}

const handlersById: ReadonlyMap<string, (call: Call) => unknown> = new Map(Object.entries(handlers))

type Authenticated = Extract<Authentication, { ok: true }>

/** The Defender API, driven by the operation table of the contract. Everything that is no operation gets 404. */
export type Defender = (request: ApiRequest) => Promise<ApiAnswer>

export function createDefender(options: DefenderOptions): Defender {
  const match = createOperationMatcher(options.operations ?? Object.values(operations))
  return async (request) => {
    let service: Operation['service'] = 'defender'
    try {
      const found = match(request.method, request.url.pathname)
      service = found.operation.service
      return await answerFound(options, request, found)
    } catch (fault) {
      return service === 'graph' ? graphErrorAnswer(fault) : errorAnswer(fault)
    }
  }
}

async function answerFound(
  options: DefenderOptions,
  request: ApiRequest,
  found: OperationMatch,
): Promise<ApiAnswer> {
  const { operation } = found
  const { findings } = request
  findings.operationId = operation.id
  const identity = await authenticate(options, request, operation)
  findings.tenantId = identity.tenantId
  findings.appId = identity.appId
  const permission = checkPermission(operation, identity.grants)
  if (permission !== undefined) findings.permission = permission
  if (identity.grants.kind === 'delegated') checkRoles(operation, identity.user?.roles ?? [])
  const quotaLeft = options.limiter?.take(quotaKey(operation, identity), operation.rateLimits)
  if (quotaLeft !== undefined) findings.quotaLeft = quotaLeft
  checkQueryOptions(operation, request.url.searchParams, options.oddities)
  const handler = handlersById.get(operation.id)
  const whole = handler
    ? await handler(await callOf(options, request, found, identity))
    : exampleOf(operation, options)
  const selected = request.url.searchParams.get('$select')
  const body = selected === null ? whole : await selectProperties(whole, selected, operation.id)
  const records = countRecords(body)
  if (records !== undefined) findings.records = records
  return success(operation, body, handler ? {} : { 'x-mde-emulated': 'example' })
}

async function authenticate(
  { entra }: DefenderOptions,
  { authorization }: ApiRequest,
  { service }: Operation,
): Promise<Authenticated> {
  const result = await entra.authenticate(authorization, service)
  if (result.ok) return result
  throw new Refusal(result.status, result.code, result.message, challengeHeaders(result))
}

/** A claims challenge travels in base64, as continuous access evaluation has it. */
function challengeHeaders({
  status,
  challenge,
}: Extract<Authentication, { ok: false }>): Record<string, string> {
  if (status !== 401) return {}
  if (!challenge) return { 'www-authenticate': 'Bearer' }
  const claims = Buffer.from(JSON.stringify({ access_token: challenge })).toString('base64')
  return { 'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims}"` }
}

async function callOf(
  options: DefenderOptions,
  request: ApiRequest,
  { operation, parameters }: OperationMatch,
  identity: Authenticated,
): Promise<Call> {
  const stateOf = request.earlierState ?? options.tenantState
  const tenant = stateOf(identity.tenantId)
  tenant.offboardings.settle()
  return {
    operation,
    parameters,
    url: request.url,
    body: operation.requestBody === undefined ? {} : await bodyOf(operation.requestBody, request.raw()),
    caller: callerOf(options, identity, operation.deviceGroupScoped === true),
    tenantId: identity.tenantId,
    tenant,
    nowMs: options.now(),
    hasOddities: options.oddities === 'imitate',
    pageSize: pageSizeOf(operation, options.pageSize),
    fileLink: (folder, path, lifetimeMs) =>
      options.links.sign(filePath(folder, identity.tenantId, ...path), lifetimeMs),
    hunting: options.hunting,
    runTime: options.runTime,
    isAbandoned: request.isAbandoned,
  }
}

function bodyOf({ mediaType }: NonNullable<Operation['requestBody']>, request: Request): Promise<JsonObject> {
  return mediaType === 'multipart/form-data' ? readForm(request) : readBody(request)
}

/** How many records come in one piece where the caller asks for no number; all of them where nothing is paged. */
function pageSizeOf({ paging }: Operation, pageSize: number): number {
  if (paging.kind !== 'nextLink') return Number.POSITIVE_INFINITY
  return Math.min(pageSize, paging.defaultPageSize ?? paging.maxPageSize ?? pageSize)
}

/** What an operation without a handler answers: the example of its spec, or in strict fidelity a refusal. */
function exampleOf(
  operation: Operation,
  { fidelity, examples = contractExamples }: DefenderOptions,
): unknown {
  if (fidelity === 'strict') throw notEmulated(operation)
  return withoutNextLink(examples[operation.id])
}

/** The link of an example leads to the real service; a client that followed it would take its token there. */
function withoutNextLink(example: unknown): unknown {
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return example
  return Object.fromEntries(Object.entries(example).filter(([name]) => name !== '@odata.nextLink'))
}

/** Where answers keep their records. */
const listNames = ['value', 'Results', 'results']

function countRecords(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if (body instanceof WrittenJson) return body.records
  const list = Object.entries(body).find(([name]) => listNames.includes(name))?.[1] as unknown
  return Array.isArray(list) ? list.length : undefined
}

function success(
  { successStatus: status }: Operation,
  body: unknown,
  headers: Record<string, string>,
): ApiAnswer {
  if (body === undefined) return { status, headers, body }
  return jsonAnswer(status, body instanceof WrittenJson ? body.parts : jsonText(body), headers)
}

function notEmulated({ id }: Operation): Refusal {
  return new Refusal(501, 'NotEmulated', `The emulator does not imitate ${id}.`, { 'x-mde-not-emulated': id })
}

function callerOf(
  { entra }: DefenderOptions,
  { user, appId, grants }: Authenticated,
  isScoped: boolean,
): Caller {
  return {
    name: user?.userPrincipalName ?? entra.directory.findApp(appId)?.displayName ?? appId,
    appId,
    grants,
    deviceGroups: isScoped && grants.kind === 'delegated' ? (user?.deviceGroups ?? []) : 'all',
  }
}
