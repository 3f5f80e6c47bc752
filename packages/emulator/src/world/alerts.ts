import type { Alert } from '@mde-kit/contract'
import { alertId } from './alert-id.ts'
import { likelyStatus, progressTo } from './alert-progress.ts'
import type { AlertTemplate } from './alert-template.ts'
import { everydayAlerts } from './everyday-alerts.ts'
import { createEvidence } from './evidence.ts'
import type { FileName, KnownFile } from './file-catalogue.ts'
import { fineInstantText } from './instant-text.ts'
import { intrusion } from './intrusion.ts'
import type { Device } from './machines.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'

export interface AlertScene {
  readonly tenantId: string
  readonly startMs: number
  readonly devices: readonly Device[]
  readonly people: readonly Person[]
  readonly files: ReadonlyMap<FileName, KnownFile>
  /** User principal names of those who work on alerts. */
  readonly analysts: readonly string[]
  readonly random: Random
}

interface Happening {
  readonly template: AlertTemplate
  readonly device: Device
  readonly person: Person | undefined
  readonly createdMs: number
  readonly incidentId: number
  readonly investigationId: number | null
  readonly isIntrusion: boolean
}

const minutesMs = 60_000
const everydayWindowMs = 30 * 86_400_000

/** The incident that holds the whole intrusion. */
export const intrusionIncidentId = 4471

/** Alerts, newest first: a running intrusion among a month of ordinary ones. */
export function createAlerts(count: number, scene: AlertScene): Alert[] {
  const story = intrusionHappenings(scene).slice(0, count)
  const managed = scene.devices.filter(({ family }) => family !== 'other')
  const everydayScene = managed.length > 0 ? { ...scene, devices: managed } : scene
  const everyday = Array.from({ length: count - story.length }, (_, index) =>
    everydayHappening(everydayScene, index),
  )
  return [...story, ...everyday]
    .sort((a, b) => b.createdMs - a.createdMs)
    .map((happening) => createAlert(happening, scene))
}

function intrusionHappenings({ devices, people, startMs }: AlertScene): readonly Happening[] {
  return intrusion.flatMap((step) => {
    const device = devices[step.device] ?? devices[0]
    if (device === undefined) return []
    return {
      template: step,
      device,
      person: people[step.person],
      createdMs: startMs - step.minutesAgo * minutesMs,
      incidentId: intrusionIncidentId,
      investigationId: 90_210,
      isIntrusion: true,
    }
  })
}

function everydayHappening({ devices, people, startMs, random }: AlertScene, index: number): Happening {
  const device = random.pick(devices)
  const fitting = everydayAlerts.filter(({ families }) => families.includes(device.family))
  return {
    template: random.pick(fitting.length > 0 ? fitting : everydayAlerts),
    device,
    person: random.chance(0.85) ? random.pick(people) : undefined,
    createdMs: startMs - random.integer(45 * minutesMs, everydayWindowMs),
    incidentId: intrusionIncidentId - 1 - Math.floor(index / 2),
    investigationId: random.chance(0.5) ? 80_000 + index : null,
    isIntrusion: false,
  }
}

function createAlert(happening: Happening, scene: AlertScene): Alert {
  const { template, device, person, createdMs, isIntrusion } = happening
  const { files, random, startMs, analysts } = scene
  const eventMs = createdMs - random.integer(30, 240) * 1000
  const hasUser = person !== undefined && template.clues.some(({ kind }) => kind === 'user')
  const status = isIntrusion ? 'New' : likelyStatus(startMs - createdMs, random)
  const progress = progressTo(status, { createdMs, startMs, analysts, random })
  return {
    id: alertId(createdMs, random.integer(-2_147_483_648, 2_147_483_647)),
    title: template.title,
    description: template.description,
    severity: template.severity,
    category: template.category,
    detectionSource: template.detectionSource,
    detectorId: random.fork(template.title).guid(),
    threatFamilyName: template.threatFamilyName ?? null,
    threatName: template.threatName ?? null,
    mitreTechniques: [...template.mitreTechniques],
    incidentId: happening.incidentId,
    investigationId: happening.investigationId,
    investigationState: investigationState(happening, status),
    machineId: device.machine.id,
    computerDnsName: device.machine.computerDnsName,
    rbacGroupName: device.machine.rbacGroupName ?? null,
    aadTenantId: scene.tenantId,
    relatedUser: hasUser
      ? { userName: person.user.accountName, domainName: person.user.accountDomain.toUpperCase() }
      : null,
    alertCreationTime: fineInstantText(createdMs, random),
    firstEventTime: fineInstantText(eventMs - random.integer(0, 20_000), random),
    lastEventTime: fineInstantText(eventMs + random.integer(1, 20_000), random),
    ...progress,
    evidence: createEvidence(template.clues, {
      person: hasUser ? person : undefined,
      files,
      eventMs,
      detectionStatus: template.detectionStatus,
      random,
    }),
  }
}

function investigationState({ investigationId, isIntrusion }: Happening, status: string): string {
  if (isIntrusion) return 'PendingApproval'
  if (investigationId === null) return status === 'Resolved' ? 'Benign' : 'Queued'
  return status === 'Resolved' ? 'SuccessfullyRemediated' : 'Running'
}
