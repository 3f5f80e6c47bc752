import { testMistakes } from './mistakes.ts'

testMistakes([
  {
    name: 'a missing permission list',
    find: '      security: [{ delegated: [Thing.Read] }, { application: [Thing.Read.All] }]\n',
    replace: '',
    want: { line: 3, pointer: '/paths/~1api~1things/get', expected: 'the key security', actual: 'missing' },
  },
  {
    name: 'a permission that is not in the catalogue',
    find: '[Thing.Read.All, Thing.Paint]',
    replace: '[Thing.Read.All, Thing.Burn]',
    want: {
      line: 39,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/security',
      expected: 'an application permission of catalogues/permissions.yaml',
      actual: 'Thing.Burn',
    },
  },
  {
    name: 'a stronger permission before a weaker one',
    find: 'security: [{ delegated: [Thing.Read] }, { application: [Thing.Read.All] }]',
    replace: 'security: [{ application: [Thing.Paint] }, { application: [Thing.Read.All] }]',
    want: {
      pointer: '/paths/~1api~1things/get/security',
      expected: 'application alternatives from the weakest to the strongest',
      actual: 'Thing.Paint, Thing.Read.All',
    },
  },
  {
    name: 'a portal role in a second spelling',
    find: 'x-mde-roles: []',
    replace: 'x-mde-roles: [ViewData]',
    want: {
      line: 43,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/x-mde-roles/0',
      expected: 'the spelling View Data',
      actual: 'ViewData',
    },
  },
  {
    name: 'a permission without its power',
    file: 'catalogues/permissions.yaml',
    find: 'power: 3, ',
    replace: '',
    want: { file: 'catalogues/permissions.yaml', expected: 'the key power', actual: 'missing' },
  },
  {
    name: 'windows of time by what is no instant that can be filtered on',
    find: 'x-mde-paging: { kind: nextLink',
    replace: 'x-mde-paging: { windowBy: name, kind: nextLink',
    want: {
      pointer: '/paths/~1api~1things/get/x-mde-paging/windowBy',
      expected: 'an instant that can be filtered on',
      actual: 'name',
    },
  },
  {
    name: 'pages of what is no page',
    find: "schema: { $ref: '#/components/schemas/ThingPage' }",
    replace: "schema: { $ref: '#/components/schemas/Thing' }",
    want: {
      pointer: '/paths/~1api~1things/get/responses',
      expected: 'a page: an object whose value is an array of a component schema',
      actual: 'record',
    },
  },
  {
    name: 'pages of a write',
    find: 'x-mde-effect: irreversible\n',
    replace: 'x-mde-effect: irreversible\n      x-mde-paging: { kind: nextLink, maxPageSize: 10 }\n',
    want: {
      pointer: '/paths/~1api~1things~1{id}~1paint/post/x-mde-paging',
      expected: 'left out: only a read is walked page by page',
      actual: 'of an operation that is irreversible',
    },
  },
  {
    name: 'a limit without a window',
    find: '{ calls: 100, perSeconds: 60 }',
    replace: '{ calls: 100 }',
    want: { line: 14, expected: 'the key perSeconds', actual: 'missing' },
  },
  {
    name: 'two limits for one window',
    find: '[{ calls: 100, perSeconds: 60 }]',
    replace: '[{ calls: 100, perSeconds: 60 }, { calls: 90, perSeconds: 60 }]',
    want: {
      line: 14,
      pointer: '/paths/~1api~1things/get/x-mde-rate-limits/1/perSeconds',
      expected: 'one quota for each window',
      actual: '60 again',
    },
  },
  {
    name: 'an error code that is not in the catalogue',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-error-codes: [NoSuchThing]\n',
    want: {
      line: 13,
      pointer: '/paths/~1api~1things/get/x-mde-error-codes/0',
      expected: 'an error code of catalogues/service-errors.yaml',
      actual: 'NoSuchThing',
    },
  },
  {
    name: 'a retirement of what is not deprecated',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-retirement: { note: Soon. }\n',
    want: {
      pointer: '/paths/~1api~1things/get/x-mde-retirement',
      expected: 'deprecated: true beside it',
      actual: 'missing',
    },
  },
  {
    name: 'something deprecated that nobody says the end of',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      deprecated: true\n',
    want: {
      pointer: '/paths/~1api~1things/get/deprecated',
      expected: 'the key x-mde-retirement beside it',
      actual: 'missing',
    },
  },
  {
    name: 'an unknown effect',
    find: 'x-mde-effect: read',
    replace: 'x-mde-effect: reed',
    want: { line: 12, expected: 'one of read, write, disruptive, irreversible', actual: '"reed"' },
  },
  {
    name: 'a key that the house vocabulary lacks',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-efect: read\n',
    want: { expected: 'a known key', actual: 'x-mde-efect' },
  },
  {
    name: 'a filterable property that the record lacks',
    find: 'filterable: [colour, size]',
    replace: 'filterable: [color]',
    want: {
      line: 16,
      expected: 'a property of Thing that holds a text, number, boolean or list of texts',
      actual: 'color',
    },
  },
  {
    name: 'a filterable property that no literal fits',
    find: 'properties: { size: { type: integer, format: int64, description: Millimetres. } }',
    replace:
      'properties: { size: { type: object, properties: { mm: { type: integer, description: x } }, description: x } }',
    want: {
      expected: 'a property of Thing that holds a text, number, boolean or list of texts',
      actual: 'size',
    },
  },
  {
    name: 'a filter without its parameter',
    find: '{ name: $filter, in: query, description: Which., schema: { type: string } }, ',
    replace: '',
    want: { expected: 'the parameter $filter, since properties are filterable', actual: 'missing' },
  },
  {
    name: 'OData options of records that nothing names',
    find: 'x-mde-roles: []\n',
    replace: 'x-mde-roles: []\n      x-mde-odata: { filterable: [] }\n',
    want: { expected: 'the key record', actual: 'missing' },
  },
  {
    name: 'OData options of records that do not exist',
    find: 'x-mde-roles: []\n',
    replace: 'x-mde-roles: []\n      x-mde-odata: { filterable: [], record: Thng }\n',
    want: { expected: 'a component schema', actual: 'Thng' },
  },
  {
    name: 'a read that is not idempotent',
    find: 'x-mde-idempotent: true',
    replace: 'x-mde-idempotent: false',
    want: { expected: 'true for a read' },
  },
  {
    name: 'an empty permission list',
    find: 'security: [{ delegated: [Thing.Read] }, { application: [Thing.Read.All] }]',
    replace: 'security: []',
    want: { line: 11, pointer: '/paths/~1api~1things/get/security', expected: 'a list of at least 1' },
  },
  {
    name: 'a date that no calendar has',
    find: "date: '2026-01-31'",
    replace: "date: '2026-13-01'",
    want: { line: 10, pointer: '/paths/~1api~1things/get/x-mde-source/date', actual: '"2026-13-01"' },
  },
  {
    name: 'a GUID that is none',
    file: 'catalogues/permissions.yaml',
    find: '11111111-2222-3333-4444-555555555557',
    replace: '11111111-2222-3333-4444',
    want: { file: 'catalogues/permissions.yaml', line: 4, pointer: '/application/Thing.Paint/id' },
  },
  {
    name: 'a cloud that would be called in the clear',
    file: 'catalogues/clouds.yaml',
    find: 'apiBase: https://api.example',
    replace: 'apiBase: http://api.example',
    want: { file: 'catalogues/clouds.yaml', line: 3 },
  },
])
