import type { AlertEvidence } from '@mde-kit/contract'
import type { AlertLog } from './alert-head.ts'
import { createdMsOfId } from './alert-id.ts'
import type { Status } from './alert-progress.ts'
import type { AlertTemplate } from './alert-template.ts'
import { createDraws, pickOf } from './draws.ts'
import { createEvidence } from './evidence.ts'
import { everydayAlerts } from './everyday-alerts.ts'
import { intrusion, type IntrusionStep } from './intrusion.ts'
import { type AlertScene, LazyAlert } from './lazy-alert.ts'
import type { Device } from './machines.ts'
import type { PlatformFamily } from './machine-profiles.ts'
import type { Person } from './people.ts'
import { merged, Series } from './series.ts'

const minutesMs = 60_000
const newestEverydayMs = 45 * minutesMs
const everydayWindowMs = 30 * 86_400_000 - newestEverydayMs

/** The incident that holds the whole intrusion. */
export const intrusionIncidentId = 4471

export type AlertLogOptions = Pick<
  AlertScene,
  'tenantId' | 'startMs' | 'devices' | 'people' | 'files' | 'analysts' | 'random'
>

/**
 * A running intrusion among a month of ordinary alerts. The month has a slot for each of them, so that any one can be
 * made up by its place, and found by its id, without a look at the others.
 */
export function createAlertLog(count: number, options: AlertLogOptions): AlertLog {
  const scene = sceneOf(options)
  const story: LazyAlert[] = scene.devices.length === 0 ? [] : storyOf(scene).slice(0, count)
  const month = monthOf(scene, count - story.length)
  const heads = merged(month.alerts, story, (alert, step) => alert.createdMs > step.createdMs)
  const byId = new Map(story.map((step) => [step.id, step]))
  return { heads: () => heads, find: (id) => byId.get(id) ?? month.find(id) }
}

function sceneOf(options: AlertLogOptions): AlertScene {
  const exhibits = new Map<AlertTemplate, readonly AlertEvidence[]>()
  const detectors = new Map<AlertTemplate, string>()
  const { random, files } = options
  return {
    ...options,
    draws: createDraws(random.integer(0, 2 ** 32 - 1)),
    exhibitsOf(template) {
      const { clues, detectionStatus } = template
      const scene = { person: undefined, files, eventMs: 0, detectionStatus, random: random.fork('exhibits') }
      const found = exhibits.get(template) ?? createEvidence(clues, scene)
      exhibits.set(template, found)
      return found
    },
    detectorOf(template) {
      const found = detectors.get(template) ?? random.fork(template.title).guid()
      detectors.set(template, found)
      return found
    },
  }
}

/** Newest first. Their keys are below those of the month. */
function storyOf(scene: AlertScene): IntrusionAlert[] {
  return intrusion
    .map((step, index) => new IntrusionAlert(scene, -1 - index, step))
    .sort((a, b) => b.createdMs - a.createdMs)
}

/** The ordinary alerts of a month. */
interface Month {
  /** Newest first. */
  readonly alerts: Series<LazyAlert>
  readonly find: (id: string) => LazyAlert | undefined
}

function monthOf(scene: AlertScene, count: number): Month {
  const managed = scene.devices.filter(({ family }) => family !== 'other')
  const devices = managed.length > 0 ? managed : scene.devices
  const templates = templatesByFamily()
  const ground: MonthGround = {
    scene,
    devices,
    slotMs: everydayWindowMs / Math.max(1, count),
    templates: devices.map(({ family }) => templates[family]),
  }
  const alertAt = (place: number) => new EverydayAlert(ground, place)
  return {
    alerts: new Series(count, alertAt),
    find(id) {
      const place = Math.floor((scene.startMs - newestEverydayMs - createdMsOfId(id)) / ground.slotMs)
      // The time of an alert is a whole number of milliseconds, by which it may seem to be in the slot before its own.
      const near = [place, place + 1].filter((each) => each >= 0 && each < count).map(alertAt)
      return near.find((alert) => alert.id === id)
    },
  }
}

interface MonthGround {
  readonly scene: AlertScene
  /** Those that alerts may be about. */
  readonly devices: readonly Device[]
  readonly slotMs: number
  /** What can happen on each of them: a filter looks at many alerts, and for most at nothing else of a device. */
  readonly templates: readonly (readonly AlertTemplate[])[]
}

function templatesByFamily(): Readonly<Record<PlatformFamily, readonly AlertTemplate[]>> {
  const fitting = (family: PlatformFamily) => {
    const found = everydayAlerts.filter(({ families }) => families.includes(family))
    return found.length > 0 ? found : everydayAlerts
  }
  return {
    windows: fitting('windows'),
    linux: fitting('linux'),
    macos: fitting('macos'),
    other: fitting('other'),
  }
}

/** One of those that any company sees. */
class EverydayAlert extends LazyAlert {
  readonly ground: MonthGround

  constructor(ground: MonthGround, place: number) {
    super(ground.scene, place)
    this.ground = ground
  }
  get device(): Device {
    return pickOf(this.ground.devices, this.draw('device'))
  }
  get template(): AlertTemplate {
    return pickOf(pickOf(this.ground.templates, this.draw('device')), this.draw('template'))
  }
  get person(): Person | undefined {
    return this.draw('hasPerson') < 0.85 ? pickOf(this.scene.people, this.draw('person')) : undefined
  }
  get createdMs(): number {
    const agoMs = (this.key + this.draw('moment')) * this.ground.slotMs
    return Math.ceil(this.scene.startMs - newestEverydayMs - agoMs)
  }
  /** Two alerts make an incident. Where numbers below that of the intrusion run out, they go on far above it. */
  get incidentId(): number {
    const number = intrusionIncidentId - 1 - Math.floor(this.key / 2)
    return number > 0 ? number : 10_000 - number
  }
  get investigationId(): number | null {
    return this.draw('hasInvestigation') < 0.5 ? 100_000 + this.key : null
  }
  get investigationState(): string {
    const isResolved = this.status === 'Resolved'
    if (this.investigationId === null) return isResolved ? 'Benign' : 'Queued'
    return isResolved ? 'SuccessfullyRemediated' : 'Running'
  }
  get status(): Status {
    return this.likely()
  }
}

/** One of the intrusion. Nobody has looked at it yet. */
class IntrusionAlert extends LazyAlert {
  readonly template: IntrusionStep
  readonly incidentId = intrusionIncidentId
  readonly investigationId = 90_210
  readonly investigationState = 'PendingApproval'
  readonly status = 'New'

  constructor(scene: AlertScene, key: number, step: IntrusionStep) {
    super(scene, key)
    this.template = step
  }
  get device(): Device {
    return this.scene.devices[this.template.device] ?? pickOf(this.scene.devices, 0)
  }
  get person(): Person | undefined {
    return this.scene.people[this.template.person]
  }
  get createdMs(): number {
    return this.scene.startMs - this.template.minutesAgo * minutesMs
  }
}
