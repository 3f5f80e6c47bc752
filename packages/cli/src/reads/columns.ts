import type { Column } from '../output/column.ts'

// Columns that several lists share.

export const alertColumns: readonly Column[] = [
  { field: 'id' },
  { field: 'alertCreationTime', head: 'created (UTC)', kind: 'instant', leaveOut: 1 },
  { field: 'severity', kind: 'severity' },
  { field: 'status' },
  { field: 'computerDnsName', head: 'device', least: 20, leaveOut: 2 },
  { field: 'title', least: 14 },
]

export const machineColumns: readonly Column[] = [
  { field: 'id' },
  { field: 'computerDnsName', head: 'name', least: 20 },
  { field: 'osPlatform', head: 'os', leaveOut: 2 },
  { field: 'healthStatus', head: 'health', leaveOut: 3 },
  { field: 'riskScore', head: 'risk' },
  { field: 'exposureLevel', head: 'exposure', leaveOut: 4 },
  { field: 'lastSeen', head: 'last seen (UTC)', kind: 'instant', leaveOut: 1 },
  { field: 'machineTags', head: 'tags', least: 8, leaveOut: 5 },
]

export const machineReferenceColumns: readonly Column[] = [
  { field: 'id' },
  { field: 'computerDnsName', head: 'name', least: 20 },
  { field: 'osPlatform', head: 'os' },
  { field: 'rbacGroupName', head: 'group', least: 8, leaveOut: 1 },
]

export const softwareColumns: readonly Column[] = [
  { field: 'id' },
  { field: 'name', least: 12, leaveOut: 4 },
  { field: 'vendor', least: 8, leaveOut: 1 },
  { field: 'weaknesses' },
  { field: 'publicExploit', head: 'exploit', leaveOut: 3 },
  { field: 'exposedMachines', head: 'exposed' },
  { field: 'impactScore', head: 'impact', kind: 'number', leaveOut: 2 },
]

export const vulnerabilityColumns: readonly Column[] = [
  { field: 'id' },
  { field: 'severity', kind: 'severity' },
  { field: 'cvssV3', head: 'CVSS' },
  { field: 'exposedMachines', head: 'exposed' },
  { field: 'publicExploit', head: 'exploit', leaveOut: 1 },
  { field: 'publishedOn', head: 'published (UTC)', kind: 'instant', leaveOut: 2 },
  { field: 'name', least: 16, leaveOut: 3 },
]

export const recommendationColumns: readonly Column[] = [
  { field: 'id' },
  { field: 'recommendationName', head: 'recommendation', least: 20, leaveOut: 3 },
  { field: 'severityScore', head: 'severity', kind: 'number' },
  { field: 'exposedMachinesCount', head: 'exposed' },
  { field: 'remediationType', head: 'remediation', leaveOut: 1 },
  { field: 'status', leaveOut: 2 },
]

export const missingKbColumns: readonly Column[] = [
  { field: 'id' },
  { field: 'name', least: 8 },
  { field: 'productsNames', head: 'products', least: 8 },
  { field: 'cveAddressed', head: 'fixes' },
]

export const userColumns: readonly Column[] = [
  { field: 'id', least: 20 },
  { field: 'accountDomain', head: 'domain', least: 8, leaveOut: 3 },
  { field: 'firstSeen', head: 'first seen (UTC)', kind: 'instant', leaveOut: 1 },
  { field: 'lastSeen', head: 'last seen (UTC)', kind: 'instant' },
  { field: 'logonTypes', head: 'logons', least: 8, leaveOut: 2 },
  { field: 'isDomainAdmin', head: 'admin' },
]
