import { expect } from 'vitest'
import { testMistakes } from './mistakes.ts'

testMistakes([
  {
    name: 'a dangling reference',
    find: "items: { $ref: '#/components/schemas/Thing' }",
    replace: "items: { $ref: '#/components/schemas/Thingy' }",
    want: {
      line: 63,
      pointer: '/components/schemas/ThingPage/properties/value/items/$ref',
      expected: 'a reference to a component that exists',
      actual: '#/components/schemas/Thingy',
    },
  },
  {
    name: 'an example that does not validate',
    find: '{ colour: red, size: 9 }',
    replace: '{ colour: red, size: nine }',
    want: {
      line: 26,
      pointer: expect.stringContaining('/examples/one/value/value/0/size'),
      expected: 'a value of type integer',
      actual: '"nine"',
    },
  },
  {
    name: 'an example with a key that its schema lacks',
    find: '{ colour: red, size: 9 }',
    replace: '{ colour: red, size: 9, sise: 8 }',
    want: {
      line: 26,
      pointer: '/paths/~1api~1things/get/responses/200/content/application~1json/examples/one/value/value/0',
      expected: 'a known key',
      actual: 'sise',
    },
  },
  {
    name: 'an example of a request with a slip in a name',
    find: '{ red: { value: { Colour: red } } }',
    replace: '{ red: { value: { Colour: red, colour: red } } }',
    want: { expected: 'a known key', actual: 'colour' },
  },
  {
    name: 'an example that no body shows',
    find: 'components:\n',
    replace: 'components:\n  examples:\n    forgotten: { value: 1 }\n',
    want: {
      line: 59,
      pointer: '/components/examples/forgotten',
      expected: 'a body that refers to it',
      actual: 'none',
    },
  },
  {
    name: 'a property without a description',
    find: 'description: Closed., ',
    replace: '',
    want: { pointer: '/components/schemas/Paint/properties/Colour', expected: 'a description' },
  },
  {
    name: 'a null in the type that the enum lacks',
    find: 'enum: [red, blue, null]',
    replace: 'enum: [red, blue]',
    want: { expected: 'null in the enum exactly when the type allows null' },
  },
  {
    name: 'an open enum in a request',
    find: 'description: Closed., enum: [red, blue]',
    replace: 'description: Closed., enum: [red, blue], x-extensible-enum: true',
    want: {
      pointer: '/components/schemas/Paint/properties/Colour/x-extensible-enum',
      expected: 'a closed enum, since paintThing sends it; answers need a schema of their own',
      actual: 'an open enum',
    },
  },
  {
    name: 'a request that holds a schema of answers, with its open enum',
    find: 'properties: { Colour: {',
    replace:
      "properties: { like: { type: array, description: Like., items: { $ref: '#/components/schemas/Thing' } }, Colour: {",
    want: {
      pointer: '/components/schemas/Thing/properties/colour/x-extensible-enum',
      actual: 'an open enum',
    },
  },
  {
    name: 'an open enum in a parameter',
    find: 'description: Which., schema: { type: string }',
    replace: 'description: Which., schema: { type: string, enum: [a], x-extensible-enum: true }',
    want: {
      pointer: '/paths/~1api~1things/get/parameters/0/schema/x-extensible-enum',
      actual: 'an open enum',
    },
  },
  {
    name: 'a file that is not YAML',
    find: 'paths:',
    replace: 'paths: [',
    want: { line: 4, expected: 'valid YAML', actual: 'Nested mappings are not allowed in compact mappings' },
  },
  {
    name: 'a key twice in an operation',
    find: '      x-mde-effect: read\n',
    replace: '      x-mde-effect: read\n      x-mde-effect: write\n',
    want: { line: 13, pointer: '/paths/~1api~1things/get/x-mde-effect', expected: 'each key once' },
  },
  {
    name: 'a reference into a file',
    find: "items: { $ref: '#/components/schemas/Thing' }",
    replace: "items: { $ref: './thing.yaml' }",
    want: { line: 63, expected: 'a reference to a component that exists', actual: './thing.yaml' },
  },
  {
    name: 'references that go round in a circle',
    find: 'components:\n  schemas:\n',
    replace:
      "components:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n",
    want: {
      line: 59,
      pointer: '/components/schemas/A/$ref',
      actual: '#/components/schemas/B, which leads back here',
    },
  },
  {
    name: 'an alias of nothing',
    find: 'summary: Paint a thing',
    replace: 'summary: *nothing',
    want: {
      line: 35,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/summary',
      expected: 'an anchor before its alias',
    },
  },
  {
    name: 'a response without a description',
    find: '          description: ',
    replace: '          descriptio: ',
    want: { line: 21, expected: 'what OpenAPI 3.1 has in this place' },
  },
])
