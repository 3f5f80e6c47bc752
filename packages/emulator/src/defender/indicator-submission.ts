import type { IndicatorSubmission } from '@mde-kit/contract'
import { indicatorProblem, type JudgedIndicator } from '@mde-kit/contract/indicators'
import { sortableInstant } from '../odata/instant.ts'
import { type BodyFields, bodyFields } from './body-fields.ts'
import type { JsonObject } from './read-body.ts'
import { Refusal } from './refusal.ts'

const types: Record<IndicatorSubmission['indicatorType'], true> = {
  FileSha1: true,
  FileSha256: true,
  FileMd5: true,
  CertificateThumbprint: true,
  IpAddress: true,
  DomainName: true,
  Url: true,
}

const actions: Record<IndicatorSubmission['action'], true> = {
  Warn: true,
  Block: true,
  Audit: true,
  Alert: true,
  AlertAndBlock: true,
  BlockAndRemediate: true,
  Allowed: true,
}

const severities: Record<NonNullable<IndicatorSubmission['severity']>, true> = {
  Informational: true,
  Low: true,
  Medium: true,
  High: true,
}

/**
 * Reads an indicator that somebody submits.
 *
 * @throws {@link Refusal} 400 for what is missing or wrong, and for an action or a value that does not fit its type.
 */
export function readIndicator(body: JsonObject): IndicatorSubmission {
  const fields = bodyFields(body)
  const submission: IndicatorSubmission = {
    indicatorValue: fields.text('indicatorValue'),
    indicatorType: fields.choice('indicatorType', types),
    action: fields.choice('action', actions),
    title: fields.text('title'),
    description: fields.text('description'),
    ...optionalText(fields, 'application'),
    ...(fields.has('expirationTime') && { expirationTime: readExpiry(fields) }),
    ...(fields.has('severity') && { severity: fields.choice('severity', severities) }),
    ...optionalText(fields, 'recommendedActions'),
    ...(fields.has('rbacGroupNames') && { rbacGroupNames: [...fields.textsOrNone('rbacGroupNames')] }),
    ...optionalText(fields, 'educateUrl'),
    ...(fields.has('generateAlert') && { generateAlert: fields.flag('generateAlert') }),
  }
  const problem = indicatorProblem(inTodaysWords(submission))
  if (problem !== undefined) throw new Refusal(400, 'InvalidInput', problem)
  return submission
}

/** Null says as little as nothing. */
function optionalText<Name extends string>(fields: BodyFields, name: Name): { [Key in Name]?: string } {
  const value = fields.has(name) ? fields.optionalText(name) : undefined
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string }
}

function readExpiry(fields: BodyFields): string {
  const text = fields.text('expirationTime')
  if (sortableInstant(text) !== undefined) return text
  throw new Refusal(
    400,
    'InvalidInput',
    `'expirationTime' must be an ISO 8601 instant, such as 2030-01-01T00:00:00Z.`,
  )
}

/** The service still takes the two withdrawn actions; the rules for their successors hold for them. */
function inTodaysWords(submission: IndicatorSubmission): JudgedIndicator {
  const { action, indicatorType } = submission
  if (action === 'Alert') return { ...submission, action: 'Audit', generateAlert: true }
  if (action !== 'AlertAndBlock') return submission
  const isFile = indicatorType.startsWith('File') || indicatorType === 'CertificateThumbprint'
  return { ...submission, action: isFile ? 'BlockAndRemediate' : 'Block' }
}
