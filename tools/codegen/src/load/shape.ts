import type { SchemaObject } from 'ajv'

/**
 * The house vocabulary as JSON Schema: what every operation and catalogue must say before anything is generated.
 * `specs/README.md` explains the same words to people.
 */

const text = { type: 'string', minLength: 1 } as const

/** A day of the calendar, as ISO 8601. */
const date = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' } as const

const alternative = (scheme: string) => ({
  type: 'object',
  required: [scheme],
  additionalProperties: false,
  properties: { [scheme]: { type: 'array', minItems: 1, items: text } },
})

const rateLimits = {
  type: 'array',
  items: {
    type: 'object',
    required: ['calls', 'perSeconds'],
    additionalProperties: false,
    properties: { calls: { type: 'integer', minimum: 1 }, perSeconds: { type: 'integer', minimum: 1 } },
  },
} as const

const operation: SchemaObject = {
  type: 'object',
  required: [
    'operationId',
    'tags',
    'x-mde-method',
    'summary',
    'description',
    'externalDocs',
    'x-mde-source',
    'security',
    'x-mde-effect',
    'x-mde-idempotent',
    'x-mde-rate-limits',
    'x-mde-roles',
    'x-mde-device-group-scoped',
    'responses',
  ],
  additionalProperties: false,
  properties: {
    operationId: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
    tags: { type: 'array', minItems: 1, maxItems: 1, items: text },
    'x-mde-method': { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
    summary: text,
    description: text,
    deprecated: { type: 'boolean' },
    externalDocs: {
      type: 'object',
      required: ['url'],
      properties: { url: { type: 'string', pattern: '^https://' } },
    },
    'x-mde-source': {
      type: 'object',
      required: ['page', 'date'],
      additionalProperties: false,
      properties: { page: text, date },
    },
    security: {
      type: 'array',
      minItems: 1,
      items: { anyOf: [alternative('delegated'), alternative('application')] },
    },
    'x-mde-effect': { enum: ['read', 'write', 'disruptive', 'irreversible'] },
    'x-mde-idempotent': { type: 'boolean' },
    'x-mde-rate-limits': rateLimits,
    'x-mde-rate-limits-alternative': { ...rateLimits, minItems: 1 },
    'x-mde-rate-limit-family': { type: 'string', pattern: '^[a-z][A-Za-z]*$' },
    'x-mde-paging': {
      type: 'object',
      required: ['kind'],
      additionalProperties: false,
      properties: {
        kind: { enum: ['none', 'nextLink', 'sasFiles'] },
        maxPageSize: { type: 'integer', minimum: 1 },
        defaultPageSize: { type: 'integer', minimum: 1 },
        pageSizeParameter: text,
        windowBy: text,
      },
    },
    'x-mde-odata': {
      type: 'object',
      required: ['filterable'],
      additionalProperties: false,
      properties: {
        filterable: { type: 'array', items: text },
        expandable: { type: 'array', items: text },
        record: text,
      },
    },
    'x-mde-roles': { type: 'array', items: text },
    // null where no page says.
    'x-mde-device-group-scoped': { type: ['boolean', 'null'] },
    'x-mde-empty-when-not-found': { type: 'boolean' },
    'x-mde-preview': { type: 'boolean' },
    'x-mde-permissions-inferred': { type: 'boolean' },
    'x-mde-platforms': { type: 'object', minProperties: 1, additionalProperties: text },
    'x-mde-licence': text,
    'x-mde-limits': { type: 'object', minProperties: 1, additionalProperties: { type: 'number' } },
    'x-mde-error-codes': { type: 'array', minItems: 1, items: text },
    'x-mde-retirement': {
      type: 'object',
      required: ['note'],
      additionalProperties: false,
      properties: {
        note: text,
        date,
        successor: text,
      },
    },
    'x-mde-service': { enum: ['graph'] },
    'x-mde-file-rows': text,
    servers: { type: 'array', minItems: 1 },
    'x-mde-conflicts': { type: 'array', minItems: 1, items: text },
    parameters: { type: 'array' },
    requestBody: { type: 'object' },
    responses: { type: 'object', required: ['401', '403', '429'] },
  },
}

export const documentShape: SchemaObject = {
  type: 'object',
  required: ['components'],
  properties: {
    components: { type: 'object', required: ['schemas'] },
    tags: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'description'],
        additionalProperties: false,
        properties: { name: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' }, description: text },
      },
    },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/(api|v1\\.0)/[^\\s?#]*[^\\s?#/]$' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          ['get', 'post', 'put', 'patch', 'delete'].map((method) => [method, operation]),
        ),
      },
    },
  },
}

const guid = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } as const
const origin = { type: 'string', pattern: '^https://[a-z0-9.-]+$' } as const

const permissionList = {
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    type: 'object',
    required: ['id', 'power', 'displayName'],
    additionalProperties: false,
    properties: { id: guid, power: { enum: [1, 2, 3, 4, 5] }, displayName: text },
  },
}

const resourcePermissions = {
  type: 'object',
  required: ['resourceApp', 'application', 'delegated'],
  additionalProperties: false,
  properties: {
    resourceApp: {
      type: 'object',
      required: ['appId', 'displayName'],
      additionalProperties: false,
      properties: { appId: guid, displayName: text },
    },
    application: permissionList,
    delegated: permissionList,
  },
} as const

/** Shape of each file in `specs/catalogues/`, by file name. */
export const catalogueShapes = {
  'permissions.yaml': {
    type: 'object',
    required: ['resourceApp', 'application', 'delegated', 'graph'],
    additionalProperties: false,
    properties: {
      ...resourcePermissions.properties,
      otherSpellings: { type: 'object', additionalProperties: text },
      graph: resourcePermissions,
    },
  },
  'clouds.yaml': {
    type: 'object',
    required: ['commercial', 'gcc', 'gccHigh', 'dod'],
    additionalProperties: {
      type: 'object',
      required: [
        'authorityHost',
        'apiBase',
        'geoBases',
        'apiBaseAlternates',
        'resource',
        'audiences',
        'issuers',
        'portal',
        'graphBase',
      ],
      additionalProperties: false,
      properties: {
        authorityHost: origin,
        apiBase: origin,
        geoBases: { type: 'object', additionalProperties: origin },
        apiBaseAlternates: { type: 'array', items: origin },
        resource: text,
        audiences: { type: 'array', minItems: 1, items: text },
        issuers: {
          type: 'object',
          required: ['v1', 'v2'],
          additionalProperties: { type: 'string', pattern: '\\{tenantId\\}' },
        },
        portal: origin,
        graphBase: origin,
      },
    },
  },
  'service-errors.yaml': {
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['status', 'retryable', 'meaning', 'next'],
      additionalProperties: false,
      properties: {
        status: { type: 'integer', minimum: 400, maximum: 599 },
        retryable: { type: 'boolean' },
        meaning: text,
        next: text,
      },
    },
  },
  'hunting-tables.yaml': {
    type: 'object',
    minProperties: 1,
    additionalProperties: {
      type: 'object',
      required: ['description', 'columns'],
      additionalProperties: false,
      properties: {
        description: text,
        note: text,
        columns: { type: 'object', minProperties: 1, additionalProperties: text },
      },
    },
  },
  'entra-errors.yaml': {
    type: 'object',
    propertyNames: { pattern: '^\\d+$' },
    additionalProperties: {
      type: 'object',
      required: ['code', 'meaning', 'next'],
      additionalProperties: false,
      properties: { code: { type: 'string', pattern: '^MDE_AUTH(_[A-Z]+)?$' }, meaning: text, next: text },
    },
  },
} satisfies Record<string, SchemaObject>

/** File names of the catalogues. */
export type CatalogueName = keyof typeof catalogueShapes
