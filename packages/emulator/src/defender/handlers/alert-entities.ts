import type { Alert } from '@mde-kit/contract'
import { type Handler, odataContext } from '../call.ts'
import { alertOf, machineOf } from '../find-records.ts'
import { wholePageOf } from '../page.ts'
import { resourceNotFound } from '../refusal.ts'

export const getAlertMachine: Handler<'getAlertMachine'> = (call) => ({
  '@odata.context': odataContext(call, 'Machines/$entity'),
  ...machineOf(call, alertOf(call).machineId ?? ''),
})

/** 404 is the usual answer for an alert without a user; the text is that of a captured answer. */
export const getAlertUser: Handler<'getAlertUser'> = (call) => {
  const alert = alertOf(call)
  const user = call.tenant.users.get((alert.relatedUser?.userName ?? '').toLowerCase())
  if (!user) throw resourceNotFound(`There is no User related to alert ${alert.id}`)
  return { '@odata.context': odataContext(call, 'Users/$entity'), ...user }
}

export const listAlertDomains: Handler<'listAlertDomains'> = (call) => {
  const urls = pluck(alertOf(call), 'url').filter((url) => URL.canParse(url))
  const hosts = new Set(urls.map((url) => new URL(url).hostname))
  return wholePageOf(
    call,
    'Domains',
    [...hosts].map((host) => ({ host })),
  )
}

export const listAlertFiles: Handler<'listAlertFiles'> = (call) =>
  wholePageOf(
    call,
    'Files',
    pluck(alertOf(call), 'sha1').flatMap((sha1) => call.tenant.files.get(sha1) ?? []),
  )

export const listAlertIps: Handler<'listAlertIps'> = (call) =>
  wholePageOf(
    call,
    'Ips',
    pluck(alertOf(call), 'ipAddress').map((id) => ({ id })),
  )

/** The different values of one property of the evidence. */
function pluck({ evidence }: Alert, property: 'url' | 'sha1' | 'ipAddress'): readonly string[] {
  return [...new Set(evidence.flatMap((item) => item[property] ?? []))]
}
