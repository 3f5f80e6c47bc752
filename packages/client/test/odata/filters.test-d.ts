/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access,
   @typescript-eslint/no-unsafe-return -- What must not compile has no type. */
import { describe, expectTypeOf, it } from 'vitest'
import type { AlertsResource, Condition, DefenderClient, Filter, ListAlertsFields } from '../../src/index.ts'
import { allOf, odata } from '../../src/index.ts'

declare const client: DefenderClient
declare const conditions: readonly Condition[]

describe('a filter', () => {
  it('is a function, a condition or text', () => {
    type AlertFilter = NonNullable<NonNullable<Parameters<AlertsResource['list']>[0]>['filter']>
    expectTypeOf<AlertFilter>().toEqualTypeOf<Filter<ListAlertsFields>>()
    void client.alerts.list({ filter: ({ severity }) => severity.eq('High') })
    void client.alerts.list({ filter: allOf(conditions) })
    void client.alerts.list({ filter: odata`title eq ${'x'}` })
    void client.alerts.list({ filter: "severity eq 'High'" })
    // @ts-expect-error No condition comes out.
    void client.alerts.list({ filter: ({ severity }) => severity })
    // @ts-expect-error No condition comes out.
    void client.alerts.list({ filter: () => {} })
  })

  it('names filterable properties only', () => {
    // @ts-expect-error Not filterable.
    void client.alerts.list({ filter: ({ title }) => title.eq('x') })
    // @ts-expect-error A misspelt property.
    void client.alerts.list({ filter: (alert) => alert.severty.eq('High') })
    // @ts-expect-error Filterable where alerts are listed, not where those of a device are.
    void client.machines.listAlerts('m', { filter: ({ severity }) => severity.eq('High') })
    // @ts-expect-error The service takes no filter here.
    void client.files.listMachines('f', { filter: 'x' })
  })

  it('takes values of the type of the property', () => {
    void client.alerts.list({ filter: ({ incidentId }) => incidentId.in([1, 2n]) })
    void client.alerts.list({ filter: ({ lastUpdateTime }) => lastUpdateTime.gt(new Date()) })
    void client.alerts.list({ filter: ({ lastUpdateTime }) => lastUpdateTime.gt('2026-01-31') })
    // @ts-expect-error Text for a number.
    void client.alerts.list({ filter: ({ incidentId }) => incidentId.eq('1') })
    // @ts-expect-error A number for an instant.
    void client.alerts.list({ filter: ({ lastUpdateTime }) => lastUpdateTime.gt(Date.now()) })
    // @ts-expect-error A number for an enum.
    void client.alerts.list({ filter: ({ severity }) => severity.eq(3) })
    // @ts-expect-error Text for a boolean.
    void client.baselines.listProfiles({ filter: ({ status }) => status.eq('true') })
    // @ts-expect-error One value where a list is wanted.
    void client.alerts.list({ filter: ({ status }) => status.in('New') })
    // @ts-expect-error undefined is no value.
    void client.alerts.list({ filter: ({ status }) => status.eq(undefined) })
  })

  it('takes null where the property may hold it', () => {
    void client.alerts.list({ filter: ({ assignedTo }) => assignedTo.eq(null) })
    void client.machines.list({ filter: ({ riskScore }) => riskScore.ne(null) })
    // @ts-expect-error Never null.
    void client.alerts.list({ filter: ({ status }) => status.eq(null) })
    // @ts-expect-error Never null.
    void client.machines.list({ filter: ({ lastSeen }) => lastSeen.eq(null) })
    // @ts-expect-error Nothing is greater than null.
    void client.alerts.list({ filter: ({ lastUpdateTime }) => lastUpdateTime.gt(null) })
  })

  it('takes a value that the service may add to an enum', () => {
    void client.alerts.list({ filter: ({ severity }) => severity.eq('Catastrophic') })
    void client.machines.list({ filter: ({ healthStatus }) => healthStatus.in(['Active', 'Brand new']) })
  })

  it('has operators that fit the type only', () => {
    // @ts-expect-error Values of an enum have no order.
    void client.alerts.list({ filter: ({ severity }) => severity.gt('Low') })
    // @ts-expect-error Values of an enum are no free text.
    void client.alerts.list({ filter: ({ severity }) => severity.startsWith('H') })
    // @ts-expect-error Instants are no text.
    void client.alerts.list({ filter: ({ lastUpdateTime }) => lastUpdateTime.startsWith('2026') })
    // @ts-expect-error Text has no useful order.
    void client.machines.list({ filter: ({ version }) => version.gt('22H2') })
    // @ts-expect-error True and false have no order.
    void client.baselines.listProfiles({ filter: ({ status }) => status.gt(false) })
    // @ts-expect-error A list is asked through any().
    void client.machines.list({ filter: ({ machineTags }) => machineTags.eq('VIP') })
    // @ts-expect-error No list.
    void client.machines.list({ filter: ({ version }) => version.any() })
    void client.machines.list({ filter: ({ machineTags }) => machineTags.any((tag) => tag.eq('VIP')) })
  })
})

describe('other options', () => {
  it('are those of the operation', () => {
    void client.alerts.list({ top: 1, skip: 2, expand: 'evidence' })
    // @ts-expect-error Only evidence can be expanded.
    void client.alerts.list({ expand: 'machine' })
    // @ts-expect-error Not documented for any list.
    void client.alerts.list({ select: 'id' })
    // @ts-expect-error Not documented for any list.
    void client.alerts.list({ orderby: 'id' })
    // @ts-expect-error Not documented for this list.
    void client.machines.listAlerts('m', { top: 1 })
  })
})

describe('odata', () => {
  it('takes values that have a literal', () => {
    void odata`a eq ${'x'} or b gt ${new Date()} or c in ${[1, 2]} or ${odata`d eq ${null}`}`
    // @ts-expect-error undefined is no value.
    void odata`a eq ${undefined}`
    // @ts-expect-error Neither is an object.
    void odata`a eq ${{}}`
  })
})
