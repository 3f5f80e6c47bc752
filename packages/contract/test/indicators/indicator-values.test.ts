import { expect, it } from 'vitest'
import openapi from '../../openapi.json' with { type: 'json' }
import {
  indicatorActions,
  indicatorSeverities,
  indicatorTypes,
  requiredIndicatorFields,
} from '../../src/indicators/index.ts'

const { required, properties } = openapi.components.schemas.IndicatorSubmission

it.each([
  { name: 'fields', listed: requiredIndicatorFields, wanted: required },
  { name: 'types', listed: indicatorTypes, wanted: properties.indicatorType.enum },
  { name: 'actions', listed: indicatorActions, wanted: properties.action.enum },
  { name: 'severities', listed: indicatorSeverities, wanted: properties.severity.enum },
])('lists the $name of the specs, all of them', ({ listed, wanted }) => {
  expect([...listed].sort()).toEqual([...wanted].sort())
})
