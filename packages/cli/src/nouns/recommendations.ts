import { filterValues } from '@mde-kit/contract/filter-values'
import { machineReferenceColumns, recommendationColumns, vulnerabilityColumns } from '../reads/columns.ts'
import type { ReadCommand } from '../reads/read-command.ts'

const id = {
  name: 'id',
  says: 'recommendation id, such as va-_-microsoft-_-edge',
  example: 'va-_-microsoft-_-edge',
}

/** `mde recommendations`. */
export const recommendationReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listRecommendations',
    says: 'list what is recommended to do',
    filters: [
      {
        flag: 'status',
        takes: 'names',
        says: 'active or exception',
        field: 'status',
        compare: { by: 'one of', values: filterValues.listRecommendations.status },
      },
      {
        flag: 'type',
        takes: 'names',
        says: 'configurationchange, update, upgrade or uninstall; several with commas',
        field: 'remediationType',
        compare: { by: 'one of', values: filterValues.listRecommendations.remediationType },
      },
      {
        flag: 'product',
        takes: 'name',
        says: 'for one product',
        field: 'productName',
        compare: { by: 'is' },
      },
      {
        flag: 'severity-min',
        takes: 'number',
        says: 'with this severity score at least',
        field: 'severityScore',
        compare: { by: 'at least' },
      },
    ],
    columns: recommendationColumns,
    examples: ['--type update --severity-min 9'],
  },
  {
    verb: 'get',
    operationId: 'getRecommendation',
    says: 'show one recommendation',
    args: [id],
    columns: recommendationColumns,
  },
  {
    verb: 'machines',
    operationId: 'listRecommendationMachineReferences',
    says: 'list the devices that a recommendation is for',
    args: [id],
    columns: machineReferenceColumns,
  },
  {
    verb: 'software',
    operationId: 'getRecommendationSoftware',
    says: 'show the software that a recommendation is about',
    args: [id],
  },
  {
    verb: 'vulnerabilities',
    operationId: 'listRecommendationVulnerabilities',
    says: 'list the vulnerabilities that a recommendation ends',
    args: [id],
    columns: vulnerabilityColumns,
  },
]
