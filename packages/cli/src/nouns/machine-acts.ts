import type { ActOption, MachineAct } from '../acts/machine-act.ts'

const isolationTypes = ['Full', 'Selective', 'UnManagedDevice'] as const
const scanTypes = ['Quick', 'Full'] as const

/** Every act has it: it stays with the action, and people read it afterwards. */
export const commentOption: ActOption = {
  flag: 'comment',
  takes: 'text',
  says: 'why; it stays with the action',
}

/** `mde machines`, as far as it acts. */
export const machineActs: readonly MachineAct[] = [
  {
    verb: 'isolate',
    operationId: 'isolateMachine',
    says: 'cut devices off the network',
    does: 'Isolate',
    options: [
      {
        flag: 'type',
        takes: 'kind',
        says: 'full, selective (Outlook and Teams go on) or unmanageddevice',
        values: isolationTypes,
        standard: 'Full',
      },
    ],
    request: ({ comment = '', type }) => ({
      type: 'Isolate',
      Comment: comment,
      IsolationType: isolationTypes.find((each) => each === type) ?? 'Full',
    }),
    examples: [
      'desktop-01 --comment "Alert da63…"',
      'desktop-01 desktop-02 --comment "Outbreak" --wait',
      '--from names.txt --comment "Outbreak" --dry-run',
    ],
  },
  {
    verb: 'release',
    operationId: 'unisolateMachine',
    says: 'let isolated devices back on the network',
    does: 'Release',
    request: ({ comment = '' }) => ({ type: 'Unisolate', Comment: comment }),
    examples: ['desktop-01 --comment "Clean"'],
  },
  {
    verb: 'scan',
    operationId: 'runAntiVirusScan',
    says: 'run an antivirus scan on devices',
    does: 'Scan',
    options: [{ flag: 'type', takes: 'kind', says: 'quick or full', values: scanTypes, standard: 'Quick' }],
    request: ({ comment = '', type }) => ({
      type: 'RunAntiVirusScan',
      Comment: comment,
      ScanType: scanTypes.find((each) => each === type) ?? 'Quick',
    }),
    examples: ['desktop-01 --comment "After clean-up" --type full'],
  },
  {
    verb: 'restrict',
    operationId: 'restrictCodeExecution',
    says: 'let devices run only what Microsoft has signed',
    does: 'Restrict',
    request: ({ comment = '' }) => ({ type: 'RestrictCodeExecution', Comment: comment }),
    examples: ['desktop-01 --comment "Alert da63…" --wait'],
  },
  {
    verb: 'unrestrict',
    operationId: 'unrestrictCodeExecution',
    says: 'let devices run everything again',
    does: 'Unrestrict',
    request: ({ comment = '' }) => ({ type: 'UnrestrictCodeExecution', Comment: comment }),
    examples: ['desktop-01 --comment "Clean"'],
  },
  {
    verb: 'collect',
    operationId: 'collectInvestigationPackage',
    says: 'collect an investigation package of devices',
    does: 'Collect a package of',
    request: ({ comment = '' }) => ({ type: 'CollectInvestigationPackage', Comment: comment }),
    saves: true,
    examples: [
      'desktop-01 --comment "Alert da63…"',
      'desktop-01 desktop-02 --out packages --comment "Outbreak"',
    ],
  },
  {
    verb: 'quarantine',
    operationId: 'stopAndQuarantineFile',
    says: 'stop a file on devices and put it into quarantine',
    does: 'Stop and quarantine a file on',
    options: [{ flag: 'sha1', takes: 'hash', says: 'SHA-1 of the file' }],
    request: ({ comment = '', sha1 = '' }) => ({
      type: 'StopAndQuarantineFile',
      Comment: comment,
      Sha1: sha1,
    }),
    examples: ['desktop-01 --sha1 6532ec91d513acc05f43ee0aa3002599729fd3e1 --comment "Malware"'],
  },
  {
    verb: 'offboard',
    operationId: 'offboardMachine',
    says: 'take devices out of Defender for Endpoint',
    does: 'Offboard',
    request: ({ comment = '' }) => ({ type: 'Offboard', Comment: comment }),
    examples: ['desktop-01 --comment "Sold" --dry-run'],
  },
]
