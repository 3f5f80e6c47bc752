import { expect } from 'vitest'
import { testMistakes } from './mistakes.ts'

testMistakes([
  {
    name: 'an operationId used twice',
    find: 'operationId: paintThing',
    replace: 'operationId: listThings',
    want: {
      line: 32,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/operationId',
      expected: 'an operationId that no other operation has',
      actual: 'listThings, which is also GET /api/things',
    },
  },
  {
    name: 'a method name used twice on a resource',
    find: 'x-mde-method: paint',
    replace: 'x-mde-method: list',
    want: {
      pointer: '/paths/~1api~1things~1{id}~1paint/post/x-mde-method',
      actual: 'things.list is also listThings',
    },
  },
  {
    name: 'a path parameter that is not declared',
    find: '  /api/things/{id}/paint:',
    replace: '  /api/things/{thingId}/paint:',
    want: { actual: expect.stringContaining('thingId') },
  },
  {
    name: 'a path twice in one file',
    find: '  /api/things/{id}/paint:',
    replace: '  /api/things:\n    get: {}\n  /api/things/{id}/paint:',
    want: {
      line: 30,
      pointer: '/paths/~1api~1things',
      expected: 'each key once',
      actual: 'the same key again',
    },
  },
  {
    name: 'a path that only names its parameter otherwise',
    find: 'components:\n',
    replace: '  /api/things/{thing}/paint: {}\ncomponents:\n',
    want: {
      pointer: '/paths/~1api~1things~1{thing}~1paint',
      expected: 'a path that differs from all others in more than the names of its parameters',
    },
  },
  {
    name: 'a path outside the API',
    find: '  /api/things:',
    replace: '  /things:',
    want: {
      line: 2,
      pointer: '/paths/~1things',
      expected: expect.stringContaining('^/(api|v1'),
      actual: '"/things"',
    },
  },
  {
    name: 'a path with a query',
    find: '  /api/things:',
    replace: '  /api/things?all=true:',
    want: { line: 2, pointer: '/paths/~1api~1things?all=true', actual: '"/api/things?all=true"' },
  },
  {
    name: 'a path that ends in a slash',
    find: '  /api/things/{id}/paint:',
    replace: '  /api/things/{id}/paint/:',
    want: { line: 30, pointer: '/paths/~1api~1things~1{id}~1paint~1', actual: '"/api/things/{id}/paint/"' },
  },
  {
    name: 'a path that another has in other letters',
    find: /^ {2}\/api\/things:\n[^]*?(?=^ {2}\/api\/things\/)/m,
    replace: (list) =>
      list +
      list.replace('/things:', '/Things:').replace('listThings', 'listMore').replace(': list\n', ': more\n'),
    want: {
      line: 3,
      pointer: '/paths/~1api~1things/get',
      expected: 'a method and path that differ from all others in more than letter case',
      actual: 'GET /api/things, which is also listMore',
    },
  },
  {
    name: 'an operationId that is a word of JavaScript',
    find: 'operationId: paintThing',
    replace: 'operationId: delete',
    want: {
      line: 32,
      pointer: '/paths/~1api~1things~1{id}~1paint/post/operationId',
      expected: 'a name that is no word of JavaScript, nor one that generated code uses itself',
      actual: 'delete',
    },
  },
  {
    name: 'an operationId that a generated module needs',
    find: 'operationId: paintThing',
    replace: 'operationId: operations',
    want: { pointer: '/paths/~1api~1things~1{id}~1paint/post/operationId', actual: 'operations' },
  },
  {
    name: 'a method that would make a resource be awaited',
    find: 'x-mde-method: paint',
    replace: 'x-mde-method: then',
    want: { line: 34, expected: 'a name that objects do not have anyway', actual: 'then' },
  },
  {
    name: 'a method that every object has',
    find: 'x-mde-method: paint',
    replace: 'x-mde-method: constructor',
    want: { line: 34, actual: 'constructor' },
  },
  {
    name: 'a path parameter of a name that its method has already',
    find: /\{id\}([^]*)name: id,/,
    replace: (_, between) => `{query}${between}name: query,`,
    want: {
      line: 31,
      pointer: '/paths/~1api~1things~1{query}~1paint/post',
      expected: expect.stringContaining('path parameters of a name that is no word of JavaScript'),
      actual: 'query',
    },
  },
  {
    name: 'a schema of a name that generated code needs',
    find: /\bPaint\b/g,
    replace: 'Promise',
    want: {
      pointer: '/components/schemas/Promise',
      expected: 'a name in PascalCase that generated code does not use itself',
      actual: 'Promise',
    },
  },
  {
    name: 'a schema that begins with a small letter',
    find: /\bPaint\b/g,
    replace: 'paint',
    want: { pointer: '/components/schemas/paint', actual: 'paint' },
  },
  {
    name: 'a resource of a name that the client has for something else',
    file: 'openapi.yaml',
    find: 'name: things',
    replace: 'name: quota',
    want: {
      file: 'openapi.yaml',
      pointer: '/tags/0/name',
      expected: 'a name that the client has not given to something else',
      actual: 'quota',
    },
  },
])
