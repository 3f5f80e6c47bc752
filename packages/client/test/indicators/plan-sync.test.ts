import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { indicatorPlanText } from '../../src/indicator-sets.ts'
import { planSync } from '../../src/indicators/plan-sync.ts'
import { indicator, nowMs, submission } from './tenant.ts'

const options = { owns: () => true, now: nowMs }

interface Difference {
  readonly name: string
  readonly have: Partial<Indicator>
  readonly want: Partial<IndicatorSubmission>
  readonly fields: readonly string[]
}

describe('what differs', () => {
  it.each<Difference>([
    { name: 'the action', have: {}, want: { action: 'Warn' }, fields: ['action'] },
    {
      name: 'the title and the description',
      have: {},
      want: { title: 'x', description: 'y' },
      fields: ['title', 'description'],
    },
    { name: 'a severity', have: { severity: 'Low' }, want: { severity: 'High' }, fields: ['severity'] },
    {
      name: 'an alert',
      have: { generateAlert: false },
      want: { generateAlert: true },
      fields: ['generateAlert'],
    },
    { name: 'advice', have: {}, want: { recommendedActions: 'x' }, fields: ['recommendedActions'] },
    { name: 'a page to learn from', have: {}, want: { educateUrl: 'x' }, fields: ['educateUrl'] },
    {
      name: 'an end that is new',
      have: {},
      want: { expirationTime: '2030-01-01T00:00:00Z' },
      fields: ['expirationTime'],
    },
    {
      name: 'an end that is gone',
      have: { expirationTime: '2030-01-01T00:00:00Z' },
      want: {},
      fields: ['expirationTime'],
    },
    { name: 'device groups', have: { rbacGroupNames: ['a'] }, want: {}, fields: ['rbacGroupNames'] },
  ])('is $name', ({ have, want, fields }) => {
    const before = indicator(have)
    const after = submission(want)
    expect(planSync([after], [before], options)).toMatchObject({
      change: [{ before, after, fields }],
      create: [],
      remove: [],
      same: [],
    })
  })

  it.each([
    { name: 'the letter case of a value', have: {}, want: { indicatorValue: 'A'.repeat(64) } },
    {
      name: 'what the list leaves out',
      have: { severity: 'Low', generateAlert: true, educateUrl: 'x' },
      want: {},
    },
    {
      name: 'the application, which a change does not reach',
      have: { application: 'a' },
      want: { application: 'b' },
    },
    { name: 'no text and null', have: { recommendedActions: null }, want: { recommendedActions: '' } },
    {
      name: 'another way to write an instant',
      have: { expirationTime: '2030-01-01T00:00:00.0000000Z' },
      want: { expirationTime: '2030-01-01T01:00:00+01:00' },
    },
    {
      name: 'the order of groups',
      have: { rbacGroupNames: ['a', 'b'] },
      want: { rbacGroupNames: ['b', 'a', 'b'] },
    },
  ])('is not $name', ({ have, want }) => {
    const before = indicator(have)
    expect(planSync([submission(want)], [before], options)).toMatchObject({
      same: [before],
      change: [],
      create: [],
    })
  })
})

describe('a plan', () => {
  const other = indicator({ id: '2', indicatorValue: 'b'.repeat(64) })

  it('removes what the list lacks and owns, and nothing else', () => {
    const owned = indicator({ id: '3', indicatorValue: 'c'.repeat(64), createdBy: 'us' })
    const plan = planSync([submission()], [indicator(), other, owned], {
      ...options,
      owns: ({ createdBy }) => createdBy === 'us',
    })
    expect(plan).toMatchObject({ remove: [owned], others: [other], same: [indicator()] })
  })

  it('tells the same value of two types apart', () => {
    const value = 'd'.repeat(40)
    const file = submission({ indicatorType: 'FileSha1', indicatorValue: value })
    const certificate = indicator({ indicatorType: 'CertificateThumbprint', indicatorValue: value })
    expect(planSync([file], [certificate], options)).toMatchObject({ create: [file], remove: [certificate] })
  })

  it('takes the one that is right where the tenant holds a value twice', () => {
    const wrong = indicator({ id: '8', action: 'Warn' })
    const right = indicator({ id: '9' })
    expect(planSync([submission()], [wrong, right], options)).toMatchObject({
      same: [right],
      change: [],
      remove: [wrong],
    })
  })

  it('leaves out what has expired, unless the tenant has it for longer', () => {
    const expired = submission({ expirationTime: '2026-03-01T12:00:00Z' })
    expect(planSync([expired], [], options)).toMatchObject({ expired: [expired], create: [] })
    expect(planSync([expired], [indicator()], options)).toMatchObject({
      expired: [],
      change: [{ fields: ['expirationTime'] }],
    })
    const later = submission({ expirationTime: '2026-03-01T12:00:01Z' })
    expect(planSync([later], [], options)).toMatchObject({ expired: [], create: [later] })
  })

  it('can be read', () => {
    const plan = planSync(
      [
        submission({ indicatorType: 'IpAddress', indicatorValue: '203.0.113.7' }),
        submission({ action: 'Warn', severity: 'High' }),
        submission({ indicatorValue: 'e'.repeat(64), expirationTime: '2020-01-01T00:00:00Z' }),
      ],
      [indicator(), other],
      options,
    )
    expect(indicatorPlanText(plan)).toBe(
      [
        '+ IpAddress 203.0.113.7 Block',
        `~ FileSha256 ${'a'.repeat(64)} action: "Block" → "Warn", severity: null → "High"`,
        `- FileSha256 ${'b'.repeat(64)} Block`,
        '1 to create, 1 to change, 1 to remove, 0 as they are, 1 expired.',
      ].join('\n'),
    )
  })
})
