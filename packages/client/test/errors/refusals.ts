import type { Operation } from '@mde-kit/contract'
import { clouds, resolveCloud } from '@mde-kit/contract/clouds'
import { readGrants, satisfies } from '@mde-kit/contract/grants'
import { getMachine } from '@mde-kit/contract/operations'
import { expect } from 'vitest'
import type { Call } from '../../src/call/call.ts'
import { httpErrorOf, type Refusal } from '../../src/errors/http-error-of.ts'
import {
  ForbiddenError,
  GatewayError,
  HttpError,
  RateLimitedError,
  ServiceFaultError,
  UnauthorizedError,
} from '../../src/index.ts'
import { callTo } from '../fakes/calls.ts'
import { startOfTime } from '../fakes/clock.ts'
import { wholeStatus } from '../fakes/fetch.ts'

/** A refusal, and the error that it becomes. */
export interface RefusalCase {
  readonly name: string
  readonly status: number
  readonly body: unknown
  readonly headers?: Record<string, string>
  readonly operation?: Operation
  readonly token?: string
  readonly code?: keyof typeof classes
  readonly want: Partial<ForbiddenError>
  readonly message: string
  readonly next: RegExp
}

export const jsonType = { 'content-type': 'application/json' }
export const htmlType = { 'content-type': 'text/html; charset=utf-8' }

/** A body as the API writes it. */
export const apiError = (code: string, message: string) => ({
  error: { code, message, target: '43f4cb08-8fac' },
})

const classes = {
  MDE_HTTP: HttpError,
  MDE_UNAUTHORIZED: UnauthorizedError,
  MDE_FORBIDDEN: ForbiddenError,
  MDE_RATE_LIMITED: RateLimitedError,
  MDE_SERVICE_FAULT: ServiceFaultError,
  MDE_GATEWAY: GatewayError,
}

/** Makes the error of a refusal, reading the token as a caller does. */
export async function errorOf(
  refusal: Omit<Refusal, 'grants' | 'verdict' | 'call' | 'audiences' | 'now'>,
  changes: Partial<Call> = {},
): Promise<HttpError> {
  const grants = readGrants(refusal.token ?? '')
  const verdict = satisfies(refusal.operation, grants)
  const { audiences } = clouds.commercial
  const call = callTo(refusal.operation, changes)
  return httpErrorOf({ ...refusal, call, grants, verdict, audiences, now: startOfTime })
}

/** Holds a refusal to the error that it should become. */
export async function expectError({
  status,
  body,
  headers,
  operation = getMachine,
  token,
  code = 'MDE_HTTP',
  want,
  message,
  next,
}: RefusalCase): Promise<void> {
  const response = wholeStatus(status, headers)
  const error = await errorOf({ operation, response, body, token, cloud: resolveCloud() })
  expect(error).toBeInstanceOf(HttpError)
  expect(error.constructor).toBe(classes[code])
  expect(error).toMatchObject({ code, status, operationId: operation.id, ...want })
  expect(error.message).toBe(message)
  expect(error.next).toMatch(next)
  if (token !== undefined) expect(JSON.stringify(Object.entries(error))).not.toContain(token)
}
