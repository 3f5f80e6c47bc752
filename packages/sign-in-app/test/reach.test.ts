import { expect, it } from 'vitest'
import { readReach } from '../src/reach.ts'

const canCall = ['listMachineActions', 'listAlerts', 'getAlert'] as const
const cannotCall = [
  { operationId: 'updateAlert', missing: ['Alert.ReadWrite'] },
  { operationId: 'listAlertFiles', missing: ['File.Read.All'] },
  { operationId: 'batchUpdateAlerts', missing: ['Alert.ReadWrite'] },
  { operationId: 'getUser', missing: [] },
] as const

it('groups operations by resource, and locked ones by what they lack', () => {
  const { resources } = readReach({ canCall, cannotCall }, 'delegated')
  expect(
    resources.map(({ resource, covered, locked }) => ({
      resource,
      covered: covered.map(({ id }) => id),
      locked: locked.map(({ missing, operations }) => [missing, operations.map(({ id }) => id)]),
    })),
  ).toEqual([
    {
      resource: 'alerts',
      covered: ['listAlerts', 'getAlert'],
      locked: [
        [['Alert.ReadWrite'], ['updateAlert', 'batchUpdateAlerts']],
        [['File.Read.All'], ['listAlertFiles']],
      ],
    },
    { resource: 'machine actions', covered: ['listMachineActions'], locked: [] },
    { resource: 'users', covered: [], locked: [[[], ['getUser']]] },
  ])
})

it('names each permission once, with its id, its API and how much it opens', () => {
  expect(readReach({ canCall, cannotCall }, 'delegated').grants).toEqual([
    {
      name: 'Alert.ReadWrite',
      id: 'cbc3b413-21e6-416d-95a4-af87687efbd0',
      displayName: 'Read and write alerts',
      api: 'WindowsDefenderATP',
      opens: 2,
    },
    {
      name: 'File.Read.All',
      id: '8fce64a0-67c8-4e39-8f47-cac9ff7e13bb',
      displayName: 'Read file profiles',
      api: 'WindowsDefenderATP',
      opens: 1,
    },
  ])
})

it('takes the id from the permissions of the kind of token', () => {
  const { grants } = readReach(
    {
      canCall: [],
      cannotCall: [{ operationId: 'runHuntingQuery', missing: ['ThreatHunting.Read.All'] }],
    },
    'application',
  )
  expect(grants).toMatchObject([{ name: 'ThreatHunting.Read.All', api: 'Microsoft Graph' }])
  expect(grants[0]?.id).toMatch(/^[\da-f-]{36}$/)
})
