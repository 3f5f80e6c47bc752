import type { File } from '@mde-kit/contract'
import { type Call, type Handler, odataContext } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { Refusal, resourceNotFound } from '../refusal.ts'
import { alertsWith, machinesOf, sightingsIn } from '../sightings.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import { listed } from '../alert-answers.ts'

const sha1 = /^[\da-f]{40}$/
const sha1OrSha256 = /^(?:[\da-f]{40}|[\da-f]{64})$/

export const getFile: Handler<'getFile'> = (call) => ({
  '@odata.context': odataContext(call, 'Files/$entity'),
  ...fileOf(call),
})

export const getFileStatistics: Handler<'getFileStatistics'> = (call) => {
  const file = fileOf(call)
  const alerts = alertsOf(call, file.sha1)
  const names = alerts.flatMap(({ exhibits }) => exhibits.filter((item) => item.sha1 === file.sha1))
  return {
    '@odata.context': odataContext(call, 'microsoft.windowsDefenderATP.api.InOrgFileStats'),
    sha1: file.sha1,
    ...sightingsIn(call, alerts),
    globallyPrevalence: file.globalPrevalence ?? 0,
    globalFirstObserved: file.globalFirstObserved,
    globalLastObserved: file.globalLastObserved,
    topFileNames: [...new Set(names.flatMap(({ fileName }) => fileName ?? []))],
  }
}

export const listFileAlerts: Handler<'listFileAlerts'> = (call) =>
  wholePageOf(call, 'Alerts', alertsOf(call, hashOf(call, sha1)).map(listed))

export const listFileMachines: Handler<'listFileMachines'> = (call) =>
  wholePageOf(call, 'Machines', machinesOf(call, alertsOf(call, hashOf(call, sha1))))

function alertsOf(call: Call, hash: string): readonly AlertHead[] {
  return alertsWith(call, (evidence) => evidence.sha1 === hash)
}

function fileOf(call: Call): File {
  const hash = hashOf(call, sha1OrSha256)
  const { files } = call.tenant
  const file = files.get(hash) ?? [...files.values()].find(({ sha256 }) => sha256 === hash)
  if (!file) throw resourceNotFound(`File ${hash} was not found`)
  return file
}

function hashOf({ parameters }: Call, shape: RegExp): string {
  const hash = (parameters['id'] ?? '').toLowerCase()
  if (shape.test(hash)) return hash
  const wanted = shape === sha1 ? 'a SHA-1' : 'a SHA-1 or SHA-256'
  throw new Refusal(400, 'InvalidHashValue', `The file must be named by ${wanted} in hexadecimal.`)
}
