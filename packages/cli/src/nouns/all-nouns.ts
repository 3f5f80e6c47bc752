import type { AddVerbs, Noun } from './noun.ts'
import type { ReadCommand } from '../reads/read-command.ts'

const start = 'Start here:'
const everyday = 'Alerts and devices:'
const posture = 'Vulnerability management:'
const entities = 'What was seen:'
const rest = 'Everything else:'

/** Every first word, in the order of the help. Nothing of a noun is loaded before it is typed. */
export const nouns: readonly Noun[] = [
  {
    name: 'demo',
    says: 'walk the tutorial against a local emulator: app, token, validation, alerts, isolation',
    group: start,
    load: async () => (await import('./demo.ts')).addDemo,
  },
  {
    name: 'login',
    says: 'sign in, and keep a profile of it',
    group: start,
    load: async () => (await import('./login.ts')).addLogin,
  },
  {
    name: 'logout',
    says: 'take a profile away, with its tokens',
    group: start,
    load: async () => (await import('./logout.ts')).addLogout,
  },
  {
    name: 'profiles',
    says: 'who is signed in where, and which profile is the current one',
    group: start,
    load: async () => (await import('./profiles.ts')).addProfiles,
  },
  {
    name: 'whoami',
    says: 'who calls the API, and what the token allows',
    group: start,
    load: async () => (await import('./whoami.ts')).addWhoami,
  },
  {
    name: 'alerts',
    says: 'what Defender for Endpoint found',
    group: everyday,
    load: async () => {
      const addReads = await reading((await import('./alerts.ts')).alertReads)
      return also(addReads, (await import('./alerts-more.ts')).addAlertsMore)
    },
  },
  {
    name: 'machines',
    says: 'devices, and what is known of them',
    group: everyday,
    load: async () => {
      const addReads = await reading((await import('./machines.ts')).machineReads)
      return also(addReads, (await import('./machines-more.ts')).addMachinesMore)
    },
  },
  {
    name: 'actions',
    says: 'what was done to devices',
    group: everyday,
    load: async () => {
      const addReads = await reading((await import('./actions.ts')).actionReads)
      return also(addReads, (await import('./actions-more.ts')).addActionsMore)
    },
  },
  {
    name: 'indicators',
    says: 'files, addresses and domains to watch, block or allow',
    group: everyday,
    load: async () => {
      const addReads = await reading((await import('./indicators.ts')).indicatorReads)
      return also(addReads, (await import('./indicators-more.ts')).addIndicatorsMore)
    },
  },
  {
    name: 'investigations',
    says: 'automated investigations',
    group: everyday,
    load: async () => reading((await import('./investigations.ts')).investigationReads),
  },
  {
    name: 'vulnerabilities',
    says: 'weaknesses found in the tenant',
    group: posture,
    load: async () => reading((await import('./vulnerabilities.ts')).vulnerabilityReads),
  },
  {
    name: 'software',
    says: 'software of the tenant',
    group: posture,
    load: async () => reading((await import('./software.ts')).softwareReads),
  },
  {
    name: 'recommendations',
    says: 'what is recommended to do',
    group: posture,
    load: async () => reading((await import('./recommendations.ts')).recommendationReads),
  },
  {
    name: 'remediation',
    says: 'remediation tasks',
    group: posture,
    load: async () => reading((await import('./remediation.ts')).remediationReads),
  },
  {
    name: 'score',
    says: 'exposure and secure scores',
    group: posture,
    load: async () => reading((await import('./score.ts')).scoreReads),
  },
  {
    name: 'files',
    says: 'a file, and where it was seen',
    group: entities,
    load: async () => reading((await import('./entities.ts')).fileReads),
  },
  {
    name: 'domains',
    says: 'a domain, and who talked to it',
    group: entities,
    load: async () => reading((await import('./entities.ts')).domainReads),
  },
  {
    name: 'ips',
    says: 'an IP address, and who talked to it',
    group: entities,
    load: async () => reading((await import('./entities.ts')).ipReads),
  },
  {
    name: 'users',
    says: 'an account, and where it was used',
    group: entities,
    load: async () => reading((await import('./entities.ts')).userReads),
  },
  {
    name: 'live-response',
    says: 'run scripts on a device, fetch and put files',
    group: everyday,
    load: async () => (await import('./live-response.ts')).addLiveResponse,
  },
  {
    name: 'hunt',
    says: 'run a hunting query in KQL, or check it',
    group: everyday,
    load: async () => (await import('./hunt.ts')).addHunt,
  },
  {
    name: 'export',
    says: 'write a whole inventory to a file, row by row',
    group: posture,
    load: async () => (await import('./export.ts')).addExport,
  },
  {
    name: 'api',
    says: 'call any operation and print its answer as JSON',
    group: rest,
    load: async () => (await import('./api.ts')).addApi,
  },
  {
    name: 'doctor',
    says: 'find out why calls do not work from here',
    group: rest,
    load: async () => (await import('./doctor.ts')).addDoctor,
  },
  {
    name: 'token',
    says: 'look at access tokens; one piped in is read, else one is got',
    group: rest,
    load: async () => (await import('./token.ts')).addToken,
  },
  {
    name: 'permissions',
    says: 'what an app registration needs for which operation',
    group: rest,
    load: async () => (await import('./permissions.ts')).addPermissions,
  },
  {
    name: 'emulator',
    says: 'a local Entra ID and Defender API',
    group: rest,
    load: async () => (await import('./emulator.ts')).addEmulator,
  },
]

async function reading(reads: readonly ReadCommand[]): Promise<AddVerbs> {
  const { addReads } = await import('../reads/add-reads.ts')
  return (noun, terminal) => addReads(noun, terminal, reads)
}

/** Adds what one adds, then what the other does. */
function also(first: AddVerbs, second: AddVerbs): AddVerbs {
  return (noun, terminal) => {
    first(noun, terminal)
    second(noun, terminal)
  }
}
