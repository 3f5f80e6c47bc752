import { expect, it } from 'vitest'
import { isSameResource, nameOfResource, resourceOf } from '../../src/resource/resource.ts'

it.each([
  {
    scope: 'https://api.securitycenter.microsoft.com/.default',
    want: 'https://api.securitycenter.microsoft.com',
  },
  {
    scope: 'https://api.securitycenter.microsoft.com//.default',
    want: 'https://api.securitycenter.microsoft.com',
  },
  {
    scope: 'https://securitycenter.onmicrosoft.com/windowsatpservice/.default',
    want: 'https://securitycenter.onmicrosoft.com/windowsatpservice',
  },
  {
    scope: 'https://api.securitycenter.microsoft.com/Alert.Read',
    want: 'https://api.securitycenter.microsoft.com',
  },
])('reads the resource of $scope', ({ scope, want }) => {
  expect(resourceOf(scope)).toBe(want)
})

it.each([
  { audience: 'https://a.test', resource: 'https://A.test/', want: true },
  { audience: 'https://a.test', resource: 'https://b.test', want: false },
  { audience: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee', resource: 'https://b.test', want: true },
  {
    audience: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    resource: 'https://api.securitycenter.microsoft.com',
    want: false,
  },
  { audience: '00000003-0000-0000-c000-000000000000', resource: 'https://graph.microsoft.com', want: true },
  {
    audience: 'https://api.securitycenter.microsoft.com',
    resource: 'https://graph.microsoft.com',
    want: false,
  },
  {
    audience: 'fc780465-2017-40d4-a0c5-307022471b92',
    resource: 'https://api-gov.securitycenter.microsoft.us',
    want: true,
  },
])('says $want to $audience for $resource', ({ audience, resource, want }) => {
  expect(isSameResource(audience, resource)).toBe(want)
})

it.each([
  { resource: 'https://graph.microsoft.com/', want: 'Microsoft Graph (https://graph.microsoft.com)' },
  { resource: 'https://x.test', want: 'https://x.test' },
])('names $resource', ({ resource, want }) => {
  expect(nameOfResource(resource)).toBe(want)
})
