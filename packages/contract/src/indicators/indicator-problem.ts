import { indicatorActions } from '../generated/indicator-values.gen.ts'
import type { IndicatorSubmission } from '../generated/types.gen.ts'

type IndicatorType = IndicatorSubmission['indicatorType']
type Action = IndicatorSubmission['action']

/** What the rules look at. */
export type JudgedIndicator = Pick<
  IndicatorSubmission,
  'indicatorType' | 'indicatorValue' | 'action' | 'generateAlert' | 'educateUrl'
>

const file = ['Allowed', 'Audit', 'Warn', 'Block', 'BlockAndRemediate'] as const
const network = ['Allowed', 'Audit', 'Warn', 'Block'] as const

/** Read in 2025-04 in the overview of indicators; the pages of the API have no such table. */
const actionsOf: Readonly<Record<IndicatorType, readonly Action[]>> = {
  FileSha1: file,
  FileSha256: file,
  FileMd5: file,
  CertificateThumbprint: ['Allowed', 'BlockAndRemediate'],
  IpAddress: network,
  DomainName: network,
  Url: network,
}

/** Withdrawn since January 2022, beside what to send in their place. */
const withdrawn: Readonly<Partial<Record<Action, string>>> = {
  Alert: 'Audit with generateAlert',
  AlertAndBlock: 'BlockAndRemediate, or Block for what is no file',
}

/** The actions that can still be sent. */
export const currentIndicatorActions: readonly Action[] = indicatorActions.filter(
  (action) => withdrawn[action] === undefined,
)

/**
 * Says why the service cannot take an indicator: an action that does not fit the type, a value that is none of its type,
 * an audit without an alert. The documented rules, not all that the service may know.
 *
 * @returns A sentence, or undefined where nothing is wrong.
 */
export function indicatorProblem(indicator: JudgedIndicator): string | undefined {
  return actionProblem(indicator) ?? valueProblem(indicator)
}

function actionProblem(indicator: JudgedIndicator): string | undefined {
  const { indicatorType, action, generateAlert, educateUrl } = indicator
  if (!Object.hasOwn(actionsOf, indicatorType))
    return `${indicatorType} is no type of indicator: use ${listed(Object.keys(actionsOf))}.`
  const instead = withdrawn[action]
  if (instead !== undefined) return `The action ${action} was withdrawn: use ${instead}.`
  const actions = actionsOf[indicatorType]
  if (!actions.includes(action))
    return `The action ${action} does not fit ${indicatorType}: use ${listed(actions)}.`
  if (action === 'Audit' && generateAlert !== true)
    return 'The action Audit needs generateAlert: set it to true.'
  if (hasText(educateUrl) && !(indicatorType === 'Url' && (action === 'Block' || action === 'Warn')))
    return 'educateUrl is for URLs that are blocked or warned of only: leave it out.'
  return undefined
}

function valueProblem({ indicatorType, indicatorValue }: JudgedIndicator): string | undefined {
  const { fits, is } = values[indicatorType]
  return fits(indicatorValue) ? undefined : `The value is no ${indicatorType}: give ${is}.`
}

const hex = (digits: number) => ({
  fits: (value: string) => value.length === digits && /^[0-9a-f]+$/i.test(value),
  is: `${digits} hexadecimal digits`,
})

const values: Readonly<Record<IndicatorType, { fits: (value: string) => boolean; is: string }>> = {
  FileSha1: hex(40),
  FileSha256: hex(64),
  FileMd5: hex(32),
  CertificateThumbprint: hex(40),
  IpAddress: {
    fits: (value) => isExternalIpv4(value) || isExternalIpv6(value),
    is: 'one address outside the organisation, without range or wildcard, an IPv6 one with all eight groups',
  },
  DomainName: { fits: isHostName, is: 'a host name without scheme, port, path or wildcard' },
  Url: { fits: isUrl, is: 'an http or https address without wildcard' },
}

/** Of the machine itself, of private networks, of a link, and those that stand for no address or many. */
const internalIpv4 =
  /^(?:0|10|127|22[4-9]|23\d|24\d|25\d)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\./

function isExternalIpv4(value: string): boolean {
  const isAddress = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(value)
  return isAddress && !internalIpv4.test(value)
}

function isExternalIpv6(value: string): boolean {
  const isAddress = /^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/i.test(value)
  return isAddress && !/^(?:f[cdf]|fe[89ab])|^(?:0+:){7}0*1?$/i.test(value)
}

function isHostName(value: string): boolean {
  const labels = value.split('.')
  return (
    value.length <= 253 &&
    labels.length > 1 &&
    !/^[\d.]+$/.test(value) &&
    labels.every((label) =>
      /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?$/u.test(label),
    )
  )
}

/** The portal takes addresses without a scheme too. */
function isUrl(value: string): boolean {
  if (/[\s*]/.test(value)) return false
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `https://${value}`
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
}

function hasText(value: string | null | undefined): boolean {
  return value !== undefined && value !== null && value !== ''
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
