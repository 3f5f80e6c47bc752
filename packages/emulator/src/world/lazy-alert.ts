import type { Alert, AlertEvidence } from '@mde-kit/contract'
import type { AlertHead } from './alert-head.ts'
import { alertId } from './alert-id.ts'
import { likelyStatus, progressTo, type Status, touchedAfterMs } from './alert-progress.ts'
import type { AlertTemplate } from './alert-template.ts'
import { type Draws, pickOf, wholeOf } from './draws.ts'
import { createEvidence } from './evidence.ts'
import type { FileName, KnownFile } from './file-catalogue.ts'
import { instantText } from './instant-text.ts'
import type { Device } from './machines.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'

/** What all alerts of a world have in common. */
export interface AlertScene {
  readonly tenantId: string
  readonly startMs: number
  readonly devices: readonly Device[]
  readonly people: readonly Person[]
  readonly files: ReadonlyMap<FileName, KnownFile>
  /** User principal names of those who work on alerts. */
  readonly analysts: readonly string[]
  readonly random: Random
  readonly draws: Draws
  readonly exhibitsOf: (template: AlertTemplate) => readonly AlertEvidence[]
  readonly detectorOf: (template: AlertTemplate) => string
}

/** Which draw is for what. Another order would make another world. */
const fields = {
  device: 0,
  template: 1,
  hasPerson: 2,
  person: 3,
  moment: 4,
  hasInvestigation: 5,
  status: 6,
  analyst: 7,
  touched: 8,
  delay: 9,
  distinguisher: 10,
  createdTicks: 11,
  touchedTicks: 12,
  firstEvent: 13,
  lastEvent: 14,
  verdict: 15,
} as const

/** An alert of a made-up world, of which each property is worked out when it is read. */
export abstract class LazyAlert implements AlertHead {
  abstract readonly template: AlertTemplate
  abstract readonly device: Device
  abstract readonly person: Person | undefined
  abstract readonly createdMs: number
  abstract readonly incidentId: number
  abstract readonly investigationId: number | null
  abstract readonly investigationState: string
  abstract readonly status: Status

  readonly scene: AlertScene
  readonly key: number

  constructor(scene: AlertScene, key: number) {
    this.scene = scene
    this.key = key
  }

  protected draw(field: keyof typeof fields): number {
    return this.scene.draws(this.key, fields[field])
  }

  /** 100 nanoseconds within a millisecond, of which the last digit is no zero, so that all of them are written. */
  private ticks(field: keyof typeof fields): number {
    const number = wholeOf(this.draw(field), 0, 8999)
    return Math.floor(number / 9) * 10 + (number % 9) + 1
  }

  get id(): string {
    return alertId(this.createdMs, wholeOf(this.draw('distinguisher'), -2_147_483_648, 2_147_483_647))
  }
  get title(): string {
    return this.template.title
  }
  get severity(): AlertTemplate['severity'] {
    return this.template.severity
  }
  get category(): string {
    return this.template.category
  }
  get detectionSource(): string {
    return this.template.detectionSource
  }
  get mitreTechniques(): string[] {
    return [...this.template.mitreTechniques]
  }
  get threatFamilyName(): string | null {
    return this.template.threatFamilyName ?? null
  }
  get machineId(): string {
    return this.device.machine.id
  }
  get computerDnsName(): string {
    return this.device.machine.computerDnsName
  }
  get rbacGroupName(): string | null {
    return this.device.machine.rbacGroupName ?? null
  }
  get exhibits(): readonly AlertEvidence[] {
    return this.scene.exhibitsOf(this.template)
  }

  /** Undefined where the detector says nothing of persons. */
  private get namedPerson(): Person | undefined {
    return this.template.clues.some(({ kind }) => kind === 'user') ? this.person : undefined
  }
  get relatedUser(): { userName: string; domainName: string } | null {
    const user = this.namedPerson?.user
    return user ? { userName: user.accountName, domainName: user.accountDomain.toUpperCase() } : null
  }
  get assignedTo(): string | null {
    return this.status === 'New' ? null : this.analyst
  }
  private get analyst(): string {
    return pickOf(this.scene.analysts, this.draw('analyst'))
  }

  private get eventMs(): number {
    return this.createdMs - wholeOf(this.draw('delay'), 30, 240) * 1000
  }
  private get firstEventMs(): number {
    return this.eventMs - wholeOf(this.draw('firstEvent'), 0, 20_000)
  }
  private get lastEventMs(): number {
    return this.eventMs + wholeOf(this.draw('lastEvent'), 1, 20_000)
  }
  private get updatedMs(): number {
    const ageMs = this.scene.startMs - this.createdMs
    return this.createdMs + touchedAfterMs(this.status, ageMs, this.draw('touched'))
  }

  get alertCreationTime(): string {
    return instantText(this.createdMs, this.ticks('createdTicks'))
  }
  get firstEventTime(): string {
    return instantText(this.firstEventMs, this.ticks('firstEvent'))
  }
  get lastEventTime(): string {
    return instantText(this.lastEventMs, this.ticks('lastEvent'))
  }
  get lastUpdateTime(): string {
    return instantText(this.updatedMs, this.ticks('touchedTicks'))
  }

  instantMs(property: string): number | undefined {
    switch (property) {
      case 'alertCreationTime':
        return this.createdMs
      case 'firstEventTime':
        return this.firstEventMs
      case 'lastEventTime':
        return this.lastEventMs
      case 'lastUpdateTime':
        return this.updatedMs
    }
    return undefined
  }

  protected likely(): Status {
    return likelyStatus(this.scene.startMs - this.createdMs, this.draw('status'))
  }

  full(): Alert {
    const { template, scene, namedPerson, lastUpdateTime } = this
    const random = scene.random.fork(String(this.key))
    return {
      id: this.id,
      title: template.title,
      description: template.description,
      severity: template.severity,
      category: template.category,
      detectionSource: template.detectionSource,
      detectorId: scene.detectorOf(template),
      threatFamilyName: this.threatFamilyName,
      threatName: template.threatName ?? null,
      mitreTechniques: this.mitreTechniques,
      incidentId: this.incidentId,
      investigationId: this.investigationId,
      investigationState: this.investigationState,
      machineId: this.machineId,
      computerDnsName: this.computerDnsName,
      rbacGroupName: this.rbacGroupName,
      aadTenantId: scene.tenantId,
      relatedUser: this.relatedUser,
      alertCreationTime: this.alertCreationTime,
      firstEventTime: this.firstEventTime,
      lastEventTime: this.lastEventTime,
      ...progressTo(this.status, {
        at: lastUpdateTime,
        analyst: this.analyst,
        verdict: this.draw('verdict'),
      }),
      evidence: createEvidence(template.clues, {
        person: namedPerson,
        files: scene.files,
        eventMs: this.eventMs,
        detectionStatus: template.detectionStatus,
        random,
      }),
    }
  }
}
