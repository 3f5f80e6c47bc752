// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Permission } from '../permissions/permission.ts'
import type { TokenKind } from '../permissions/read-grants.ts'

/** The app in Entra that stands for the Defender for Endpoint API. */
export const resourceApp = {
  appId: 'fc780465-2017-40d4-a0c5-307022471b92',
  displayName: 'WindowsDefenderATP',
} as const
/** Every permission of the API: GUID, power and display name, by kind of token and permission name. */
export const permissions = {
  application: {
    'AdvancedQuery.Read.All': {
      id: '93489bf5-0fbc-4f2d-b901-33f2fe08ff05',
      power: 1,
      displayName: 'Run advanced queries',
    },
    'Alert.Read.All': {
      id: '71fe6b80-7034-4028-9ed8-0f316df9c3ff',
      power: 1,
      displayName: 'Read all alerts',
    },
    'Alert.ReadWrite.All': {
      id: '0f7000ec-157b-497f-b70e-ef0b0584f140',
      power: 4,
      displayName: 'Read and write all alerts',
    },
    'Event.Write': {
      id: '84ddd701-5fac-4c30-b0ad-aa73a67bea1a',
      power: 4,
      displayName: 'Write timeline events',
    },
    'File.Read.All': {
      id: '8788f1a9-beca-4e26-ba58-10513f3b896f',
      power: 1,
      displayName: 'Read file profiles',
    },
    'IntegrationConfiguration.ReadWrite': {
      id: '7c6f6912-60e9-4fcd-bb2a-c25bc35e8c59',
      power: 4,
      displayName: 'Read and Write Integration settings',
    },
    'Ip.Read.All': {
      id: '47bf842d-354b-49ef-b741-3a6dd815bc13',
      power: 1,
      displayName: 'Read IP address profiles',
    },
    'Library.Manage': {
      id: '41d209c7-2511-4fc9-b899-8008a3976f09',
      power: 5,
      displayName: 'Manage live response library files',
    },
    'Machine.CollectForensics': {
      id: '15405ab2-2103-4a3c-ad80-e829841cedcc',
      power: 3,
      displayName: 'Collect forensics',
    },
    'Machine.Isolate': {
      id: '7e4e1300-e1b9-4102-88ba-f0cb6e6d5974',
      power: 3,
      displayName: 'Isolate machine',
    },
    'Machine.LiveResponse': {
      id: '1629b959-c0af-42a1-92f0-f6162060bdf1',
      power: 5,
      displayName: 'Run live response on a specific machine',
    },
    'Machine.Offboard': {
      id: '594435bf-36dd-4548-83bd-1bdafe157d7a',
      power: 5,
      displayName: 'Offboard machine',
    },
    'Machine.Read.All': {
      id: 'ea8291d3-4b9a-44b5-bc3a-6cea3026dc79',
      power: 1,
      displayName: 'Read all machine profiles',
    },
    'Machine.ReadWrite.All': {
      id: 'aa027352-232b-4ed4-b963-a705fc4d6d2c',
      power: 4,
      displayName: 'Read and write all machine information',
    },
    'Machine.RestrictExecution': {
      id: '96b6b35d-074d-4e2d-b167-8d68d9269648',
      power: 3,
      displayName: 'Restrict code execution',
    },
    'Machine.Scan': { id: 'a86d9824-b2b6-45f8-b042-16bc4922ed4e', power: 2, displayName: 'Scan machine' },
    'Machine.StopAndQuarantine': {
      id: '96e72b5e-7e68-4171-aad1-3937599e4751',
      power: 3,
      displayName: 'Stop and quarantine file',
    },
    'RemediationTasks.Read.All': {
      id: '6a33eedf-ba73-4e5a-821b-f057ef63853a',
      power: 1,
      displayName: 'Read all remediation tasks',
    },
    'Score.Read.All': {
      id: '02b005dd-f804-43b4-8fc7-078460413f74',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management score',
    },
    'SecurityBaselinesAssessment.Read.All': {
      id: 'e870c0c1-c1a2-41ca-948e-a33912d2d3f0',
      power: 1,
      displayName: 'Read all security baselines assessment information',
    },
    'SecurityConfiguration.Read.All': {
      id: '227f2ea0-c2c2-4428-b7af-9ff40f1a720e',
      power: 1,
      displayName: 'Read all security configurations',
    },
    'SecurityConfiguration.ReadWrite.All': {
      id: 'e5e05709-32a3-4c85-89c8-67596eb94f24',
      power: 4,
      displayName: 'Read and write all security configurations',
    },
    'SecurityRecommendation.Read.All': {
      id: '6443965c-7dd2-4cfd-b38f-bb7772bee163',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management security recommendations',
    },
    'Software.Read.All': {
      id: '37f71c98-d198-41ae-964d-2c49aab74926',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management software information',
    },
    'Ti.Read.All': { id: '528ca142-c849-4a5b-935e-10b8b9c38a84', power: 1, displayName: 'Read all IOCs' },
    'Ti.ReadWrite': {
      id: 'a8bc2240-f96a-46a1-bad5-6a960b7327a1',
      power: 2,
      displayName: 'Read and write IOCs belonging to the app',
    },
    'Ti.ReadWrite.All': {
      id: 'fc511a58-3adf-4d71-af24-00f13e35e479',
      power: 4,
      displayName: 'Read and write all IOCs',
    },
    'Url.Read.All': {
      id: '721af526-ffa8-42d7-9b84-1a56244dd99d',
      power: 1,
      displayName: 'Read URL profiles',
    },
    'User.Read.All': {
      id: 'a833834a-4cf1-4732-8acf-bbcfa13fb610',
      power: 1,
      displayName: 'Read user profiles',
    },
    'Vulnerability.Read.All': {
      id: '41269fc5-d04d-4bfd-bce7-43a51cea049a',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management vulnerability information',
    },
  },
  delegated: {
    'AdvancedQuery.Read': {
      id: '1fb6e712-1bd9-4184-b1c0-5e71e759196b',
      power: 1,
      displayName: 'Run advanced queries',
    },
    'Alert.Read': { id: 'b2069dc0-9fe9-4e6d-9aca-ccf3dd503819', power: 1, displayName: 'Read alerts' },
    'Alert.ReadWrite': {
      id: 'cbc3b413-21e6-416d-95a4-af87687efbd0',
      power: 4,
      displayName: 'Read and write alerts',
    },
    'File.Read.All': {
      id: '8fce64a0-67c8-4e39-8f47-cac9ff7e13bb',
      power: 1,
      displayName: 'Read file profiles',
    },
    'IntegrationConfiguration.ReadWrite': {
      id: '7c6f6912-60e9-4fcd-bb2a-c25bc35e8c59',
      power: 4,
      displayName: 'Read and Write Integration settings',
    },
    'Ip.Read.All': {
      id: 'b65a97e8-c8e8-4908-b19a-f654615de1a9',
      power: 1,
      displayName: 'Read IP address profiles',
    },
    'Library.Manage': {
      id: '5998a3da-2c9b-4bf3-99bd-44c9fe337ad2',
      power: 5,
      displayName: 'Manage live response library files',
    },
    'Machine.CollectForensics': {
      id: '5eb7b9dc-cbce-4c7e-9d73-5be248260ae6',
      power: 3,
      displayName: 'Collect forensics',
    },
    'Machine.Isolate': {
      id: '479231ef-3b86-4933-ae6b-1fa84bba9e31',
      power: 3,
      displayName: 'Isolate machine',
    },
    'Machine.LiveResponse': {
      id: '25fb0c21-5877-492a-8d0c-e7893a9585cc',
      power: 5,
      displayName: 'Run live response on a specific machine',
    },
    'Machine.Offboard': {
      id: '29d1c73a-07f6-495f-b62b-1554a954d0a3',
      power: 5,
      displayName: 'Offboard machine',
    },
    'Machine.Read': {
      id: 'fbd3d33a-b1f5-4573-906c-51b39682fbcf',
      power: 1,
      displayName: 'Read machine information',
    },
    'Machine.ReadWrite': {
      id: 'f6846c57-9e3c-4a65-81aa-2f5e09ff4f0b',
      power: 4,
      displayName: 'Read and write machine information',
    },
    'Machine.RestrictExecution': {
      id: 'abddfa88-80bb-4aef-81ff-18cbf29363a9',
      power: 3,
      displayName: 'Restrict code execution',
    },
    'Machine.Scan': { id: 'b4618115-647e-42a5-bd0d-0ea9878fb376', power: 2, displayName: 'Scan machine' },
    'Machine.StopAndQuarantine': {
      id: '69e036b7-3f10-4d4c-a85e-82295629eca8',
      power: 3,
      displayName: 'Stop and quarantine file',
    },
    'RemediationTasks.Read': {
      id: '19956c04-168f-4f44-b471-48c8f50dc0c8',
      power: 1,
      displayName: 'Read remediation tasks',
    },
    'Score.Read': {
      id: 'df4ed126-3a4c-460a-b0fc-67aea84fc332',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management score',
    },
    'SecurityBaselinesAssessment.Read': {
      id: 'd42e2aa1-a664-43a9-b7c6-2766d44a6687',
      power: 1,
      displayName: 'Read security baselines assessment information',
    },
    'SecurityConfiguration.Read': {
      id: '4ac83e46-552f-4948-91c2-f7eaff971018',
      power: 1,
      displayName: 'Read security configurations',
    },
    'SecurityConfiguration.ReadWrite': {
      id: 'bfc81a3a-4f6d-4bfe-b945-d7fe6747d2a0',
      power: 4,
      displayName: 'Read and write security configurations',
    },
    'SecurityRecommendation.Read': {
      id: '1ab96238-1253-4059-a32f-4087f20ed65d',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management security recommendations',
    },
    'Software.Read': {
      id: '5f216ada-3f51-4a22-ace5-06b198328476',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management software information',
    },
    'Ti.ReadWrite': {
      id: '650ff1f9-dd5f-48ee-8c58-7beef332c818',
      power: 4,
      displayName: 'Read and write IOCs',
    },
    'Url.Read.All': {
      id: '42b4777c-6196-49ad-9cfc-207e73f2eb61',
      power: 1,
      displayName: 'Read URL profiles',
    },
    'User.Read.All': {
      id: 'ffd6563e-842b-4cfc-b349-06006e0473a3',
      power: 1,
      displayName: 'Read user profiles',
    },
    'Vulnerability.Read': {
      id: '63a677ce-818c-4409-9d12-5c6d2e2a6bfe',
      power: 1,
      displayName: 'Read Threat and Vulnerability Management vulnerability information',
    },
  },
} as const satisfies Readonly<Record<TokenKind, Readonly<Record<string, Permission>>>>
/** The same of Microsoft Graph, for the operations that live there. */
export const graphPermissions = {
  resourceApp: { appId: '00000003-0000-0000-c000-000000000000', displayName: 'Microsoft Graph' },
  application: {
    'ThreatHunting.Read.All': {
      id: 'dd98c7f5-2d42-42d3-a0e4-633161547251',
      power: 1,
      displayName: 'Run hunting queries',
    },
  },
  delegated: {
    'ThreatHunting.Read.All': {
      id: 'b152eca8-ea73-4a48-8c98-1a6742673d99',
      power: 1,
      displayName: 'Run hunting queries',
    },
  },
} as const
