import { exportInfoGathering, getAlert, getUser, listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { quotaOwner } from '../../src/quota/quota-owner.ts'
import { quotaWindows } from '../../src/quota/quota-windows.ts'
import { tokenWith } from '../fakes/credential.ts'

const cases = [
  {
    name: 'has a window for each limit, the shortest first',
    operation: { ...listAlerts, rateLimits: listAlerts.rateLimits.toReversed() },
    want: ['me listAlerts 100/60', 'me listAlerts 1500/3600'],
  },
  {
    name: 'counts a family as one',
    operation: { ...getAlert, rateLimitFamily: 'alerts' },
    want: ['me alerts 100/60', 'me alerts 1500/3600'],
  },
  {
    name: 'keeps to both readings where documents disagree',
    operation: exportInfoGathering,
    want: ['5/60', '30/60', '20/3600', '1000/3600'].map((limit) => `me exportInfoGathering ${limit}`),
  },
  { name: 'has none where none is documented', operation: getUser, want: [] },
]

it.each(cases)('$name', ({ operation, want }) => {
  expect(quotaWindows(operation, 'me').map(({ key }) => key)).toEqual(want)
})

describe('quotaOwner', () => {
  const owners = [
    { name: 'tenant and app of a v1 token', token: tokenWith({ tid: 't', appid: 'a' }), want: 't a' },
    { name: 'tenant and app of a v2 token', token: tokenWith({ tid: 't', azp: 'b' }), want: 't b' },
    { name: 'nobody for an opaque token', token: 'opaque', want: 'unknown unknown' },
    { name: 'nobody for JSON that is no object', token: `a.${btoa('7')}.b`, want: 'unknown unknown' },
    { name: 'nobody without a token', token: undefined, want: 'unknown unknown' },
  ]
  it.each(owners)('is $name', ({ token, want }) => expect(quotaOwner(token)).toBe(want))
})
