// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `software`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        target: { type: ['string', 'null'] },
      },
    },
    ApiErrorResponse: { type: 'object', required: ['error'], properties: { error: { $ref: 'ApiError' } } },
    Distribution: {
      type: 'object',
      required: ['version', 'installations', 'vulnerabilities'],
      properties: {
        version: { type: 'string' },
        installations: { type: 'integer' },
        vulnerabilities: { type: 'integer' },
      },
    },
    DistributionPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        value: { type: 'array', items: { $ref: 'Distribution' } },
      },
    },
    ExploitType: { type: 'string', enum: ['Local privilege escalation', 'Denial of service', 'Local'] },
    MachineReference: {
      type: 'object',
      required: ['id', 'computerDnsName', 'osPlatform', 'rbacGroupName'],
      properties: {
        id: { type: 'string' },
        computerDnsName: { type: 'string' },
        osPlatform: { type: 'string' },
        rbacGroupName: { type: 'string' },
      },
    },
    MachineReferencePage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        value: { type: 'array', items: { $ref: 'MachineReference' } },
      },
    },
    PublicProductFixDto: {
      type: 'object',
      required: ['id', 'name', 'productsNames', 'url', 'machineMissedOn', 'cveAddressed'],
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        productsNames: { type: 'array', items: { type: 'string' } },
        url: { type: 'string' },
        machineMissedOn: { type: 'integer' },
        cveAddressed: { type: 'integer' },
      },
    },
    PublicProductFixPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        value: { type: 'array', items: { $ref: 'PublicProductFixDto' } },
      },
    },
    Software: {
      type: 'object',
      required: [
        'id',
        'name',
        'vendor',
        'weaknesses',
        'publicExploit',
        'activeAlert',
        'exposedMachines',
        'impactScore',
      ],
      properties: {
        '@odata.context': { type: 'string' },
        id: { type: 'string' },
        name: { type: 'string' },
        vendor: { type: 'string' },
        weaknesses: { type: 'integer' },
        publicExploit: { type: 'boolean' },
        activeAlert: { type: 'boolean' },
        exposedMachines: { type: 'integer' },
        impactScore: { type: 'number' },
      },
    },
    SoftwarePage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'Software' } },
      },
    },
    Vulnerability: {
      type: 'object',
      required: [
        'id',
        'name',
        'description',
        'severity',
        'cvssV3',
        'exposedMachines',
        'publishedOn',
        'updatedOn',
        'publicExploit',
        'exploitVerified',
        'exploitInKit',
        'exploitTypes',
        'exploitUris',
      ],
      properties: {
        '@odata.context': { type: 'string' },
        id: { type: 'string' },
        name: { type: 'string' },
        description: { type: 'string' },
        severity: { type: 'string', enum: ['Low', 'Medium', 'High', 'Critical'] },
        cvssV3: { type: 'number' },
        cvssVector: { type: ['string', 'null'] },
        exposedMachines: { type: 'integer' },
        publishedOn: { type: 'string', format: 'date-time' },
        updatedOn: { type: 'string', format: 'date-time' },
        firstDetected: { type: ['string', 'null'], format: 'date-time' },
        publicExploit: { type: 'boolean' },
        exploitVerified: { type: 'boolean' },
        exploitInKit: { type: 'boolean' },
        exploitTypes: { type: 'array', items: { $ref: 'ExploitType' } },
        exploitUris: { type: 'array', items: { type: 'string' } },
        cveSupportability: {
          type: ['string', 'null'],
          enum: ['Supported', 'Not Supported', 'SupportedInPremium', null],
        },
        tags: { type: ['array', 'null'], items: { type: 'string' } },
        epss: { type: ['number', 'null'] },
      },
    },
    VulnerabilityPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'Vulnerability' } },
      },
    },
  },
  answers: {
    getSoftware: 'Software',
    listSoftware: 'SoftwarePage',
    listSoftwareDistributions: 'DistributionPage',
    listSoftwareMachineReferences: 'MachineReferencePage',
    listSoftwareMissingKbs: 'PublicProductFixPage',
    listSoftwareVulnerabilities: 'VulnerabilityPage',
  },
  error: 'ApiErrorResponse',
}
